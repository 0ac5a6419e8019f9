import { randomUUID } from 'node:crypto';
import { CREDENCIALES } from '../../../server/http/acceso/credenciales.ts';
import { llamar } from '../../../server/resources/llamar.ts';
import type { Servicio } from '../../../server/resources/servicio.ts';
import { insertarToken } from '../../../server/store/personas/tokens.ts';
import { quienEs, sembrarPersona } from '../../support/organo-de-prueba.ts';
import { ORGANO, PERIODO } from '../servicio/sembrar.ts';

/** Rows that the libro has before anybody writes. */
const FILAS = 500;

/** People of one área, each with a token, and its libro with rows to write in; its version then. */
export async function sembrarPersonas(
  servicio: Servicio,
  clave: string,
  cuantas: number,
): Promise<{ readonly tokens: readonly string[]; readonly inicial: number }> {
  const { almacen } = servicio;
  const { id: area, organo } = await almacen.db
    .selectFrom('areas')
    .select(['id', 'organo'])
    .where('clave', '=', clave)
    .executeTakeFirstOrThrow();
  const tokens: string[] = [];
  const papel = { papel: 'area', organo, area, funcion: 'captura' } as const;
  for (let i = 1; i <= cuantas; i += 1) {
    const persona = await sembrarPersona(almacen, `Persona ${String(i)}`, [papel]);
    const { id, hash, secreto } = CREDENCIALES.tokenDeApi();
    await almacen.cambiar('terminal', (cambio) =>
      insertarToken(cambio, { id, persona, nombre: 'bench', hash, alcance: 'enviar', caduca: null }),
    );
    tokens.push(secreto);
  }
  const alguien = await quienEs(almacen, await sembrarPersona(almacen, 'Quien empieza', [papel]));
  const parametros = { organo: ORGANO, periodo: PERIODO, area: clave };
  const { json } = await llamar(servicio, alguien, 'borrador', { parametros });
  const hoja = json?.hojas.find(({ nombre }) => nombre === 'Actividades') ?? json?.hojas.at(-1);
  const filas = Array.from({ length: FILAS }, () => ({ id: randomUUID(), celdas: {} }));
  const lote = {
    id: randomUUID(),
    que: 'pegar',
    cambios: [{ tipo: 'filas' as const, hoja: hoja?.id ?? '', despuesDe: null, filas }],
  };
  const hecho = await llamar(servicio, alguien, 'hacerLotes', { parametros, cuerpo: { lotes: [lote] } });
  return { tokens, inicial: hecho.json?.version ?? 0 };
}
