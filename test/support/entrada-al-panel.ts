import { ORGANO } from '../../scripts/ejemplo/cargar-ejemplo.ts';
import { direccionDeEnlace } from '../../server/http/acceso/abrir-acceso.ts';
import { CREDENCIALES } from '../../server/http/acceso/credenciales.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import { crearEnlaceDeEntrada } from '../../server/store/personas/entradas.ts';
import { sembrarPersona } from './organo-de-prueba.ts';

/** Whoever enters: `general` administers the whole service; the enlace, who captures for an área or gives its visto bueno, who only reads, who administers. */
export type DelPanel =
  | 'enlace'
  | 'consulta'
  | 'administracion'
  | 'general'
  | { readonly area: string; readonly funcion?: 'captura' | 'visto-bueno' };

/** How long the links are good for, in milliseconds. */
const VIGENCIA_MS = 3_600_000;

/** The address at which a person enters once. */
export async function enlacePara({ almacen, urlPublica }: Servicio, persona: string): Promise<string> {
  const { secreto, hash } = CREDENCIALES.enlaceDeEntrada();
  await almacen.cambiar('terminal', async (cambio) => {
    const caduca = new Date(Date.parse(cambio.ahora) + VIGENCIA_MS).toISOString();
    await crearEnlaceDeEntrada(cambio, { hash, persona, caduca });
  });
  return direccionDeEnlace(urlPublica, secreto);
}

/** Somebody new, as a test needs them. @returns their id */
export async function personaDe({ almacen }: Servicio, quien: DelPanel): Promise<string> {
  const { id: organo } = await almacen.db
    .selectFrom('organos')
    .select('id')
    .where('clave', '=', ORGANO)
    .executeTakeFirstOrThrow();
  if (quien === 'general') return sembrarPersona(almacen, 'Prueba general', [{ papel: 'administracion' }]);
  if (typeof quien === 'string')
    return sembrarPersona(almacen, `Prueba ${quien}`, [{ papel: quien, organo }]);
  const { area, funcion = 'captura' } = quien;
  const { id } = await almacen.db
    .selectFrom('areas')
    .select('id')
    .where('organo', '=', organo)
    .where('clave', '=', area)
    .executeTakeFirstOrThrow();
  const papel = { papel: 'area' as const, organo, area: id, funcion };
  return sembrarPersona(almacen, `Prueba ${area} ${funcion}`, [papel]);
}

/** The address at which somebody enters once, whom a test needs. */
export const entradaPara = async (servicio: Servicio, quien: DelPanel): Promise<string> =>
  enlacePara(servicio, await personaDe(servicio, quien));
