import { randomUUID } from 'node:crypto';
import { CREDENCIALES } from '../../../server/http/acceso/credenciales.ts';
import { llamar } from '../../../server/resources/llamar.ts';
import type { Servicio } from '../../../server/resources/servicio.ts';
import type { Cambio } from '../../../server/store/almacen.ts';
import { insertarPapeles, type FilaDePapel } from '../../../server/store/personas/papeles.ts';
import { tomarPersonaConCorreo } from '../../../server/store/personas/personas.ts';
import { insertarToken, type FilaDeToken } from '../../../server/store/personas/tokens.ts';
import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { quienEs, sembrarOrgano } from '../../support/organo-de-prueba.ts';

export const ORGANO = 'cvoe';
export const PERIODO = '2021-t4';
/** Whoever reads the board: the rate limit is by person, as people are. */
const LECTORES = 4;
const DIA_MS = 86_400_000;

/** Who may do what, by token. */
export interface Sembrado {
  /** By the clave of the área. */
  readonly areas: ReadonlyMap<string, string>;
  readonly enlace: string;
  /** Person of that token. */
  readonly personaDelEnlace: string;
  readonly lectores: readonly string[];
}

type Papel = Pick<FilaDePapel, 'papel' | 'organo' | 'area' | 'funcion'>;

async function personaConToken(
  cambio: Cambio,
  nombre: string,
  papel: Papel,
  alcance: FilaDeToken['alcance'],
): Promise<{ readonly persona: string; readonly secreto: string }> {
  const correo = `${nombre.replaceAll(' ', '.')}@ejemplo.mx`;
  const { id: persona } = await tomarPersonaConCorreo(cambio, { id: randomUUID(), nombre, correo });
  await insertarPapeles(cambio, [{ ...papel, id: randomUUID(), persona }]);
  const { id, hash, secreto } = CREDENCIALES.tokenDeApi();
  await insertarToken(cambio, { id, persona, nombre: 'bench', hash, alcance, caduca: null });
  return { persona, secreto };
}

/** The period is opened by its enlace from its libro, as it is done; the áreas come with it. */
async function abrirPeriodo(servicio: Servicio, enlace: string, libro: LibroCanonico): Promise<void> {
  const corte = new Date(Date.now() + 7 * DIA_MS).toISOString().slice(0, 10);
  await llamar(servicio, await quienEs(servicio.almacen, enlace), 'abrirPeriodoDesdeLibro', {
    parametros: { organo: ORGANO },
    cuerpo: { libro, corte },
  });
}

/** An órgano with its period open, and a person with a token for each área; that of the enlace itself sends nothing. */
export async function sembrar(servicio: Servicio, libro: LibroCanonico): Promise<Sembrado> {
  const { almacen } = servicio;
  const { organo } = await sembrarOrgano(almacen, ORGANO);
  const deTodas = { organo, area: null, funcion: null };
  const enlace = await almacen.cambiar('terminal', (cambio) =>
    personaConToken(cambio, 'Enlace', { ...deTodas, papel: 'enlace' }, 'gestionar'),
  );
  await abrirPeriodo(servicio, enlace.persona, libro);
  const areas = await almacen.db
    .selectFrom('areas')
    .select(['id', 'clave'])
    .where('organo', '=', organo)
    .execute();
  return almacen.cambiar('terminal', async (cambio) => {
    const tokens = new Map<string, string>();
    for (const { id: area, clave } of areas) {
      const papel = { papel: 'area', organo, area, funcion: 'captura' } as const;
      const { secreto } = await personaConToken(cambio, `Capturista de ${clave}`, papel, 'enviar');
      tokens.set(clave, secreto);
    }
    const lectores: string[] = [];
    for (let i = 1; i <= LECTORES; i += 1) {
      const papel = { ...deTodas, papel: 'consulta' } as const;
      lectores.push((await personaConToken(cambio, `Consulta ${String(i)}`, papel, 'leer')).secreto);
    }
    return { areas: tokens, enlace: enlace.secreto, personaDelEnlace: enlace.persona, lectores };
  });
}
