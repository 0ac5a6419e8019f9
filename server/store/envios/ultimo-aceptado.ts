import type { Consultable } from '../almacen.ts';
import type { LugarDeArea } from './lugar-de-area.ts';

/** SHA-256 of what was accepted of an área in its period, or null. */
export async function aceptadoEnElPeriodo(
  db: Consultable,
  { periodo, area }: Pick<LugarDeArea, 'periodo' | 'area'>,
): Promise<string | null> {
  const fila = await db
    .selectFrom('libros as l')
    .innerJoin('envios as e', 'e.id', 'l.aceptado')
    .select('e.sha256')
    .where('l.periodo', '=', periodo)
    .where('l.area', '=', area)
    .executeTakeFirst();
  return fila?.sha256 ?? null;
}

/** SHA-256 of what was accepted of an área in the last period before, or null. */
export async function aceptadoAntes(
  db: Consultable,
  { area, desde }: Pick<LugarDeArea, 'area' | 'desde'>,
): Promise<string | null> {
  const fila = await db
    .selectFrom('libros as l')
    .innerJoin('envios as e', 'e.id', 'l.aceptado')
    .innerJoin('periodos as p', 'p.id', 'l.periodo')
    .select('e.sha256')
    .where('l.area', '=', area)
    .where('p.hasta', '<', desde)
    .orderBy('p.hasta', 'desc')
    .limit(1)
    .executeTakeFirst();
  return fila?.sha256 ?? null;
}
