import type { Consultable } from '../almacen.ts';

/** Content and área of several envíos, in one statement. */
export async function enviosPorId(
  db: Consultable,
  ids: readonly string[],
): Promise<Map<string, { readonly sha256: string; readonly clave: string }>> {
  if (ids.length === 0) return new Map();
  const filas = await db
    .selectFrom('envios as e')
    .innerJoin('areas as a', 'a.id', 'e.area')
    .select(['e.id', 'e.sha256', 'a.clave'])
    .where('e.id', 'in', [...ids])
    .execute();
  return new Map(filas.map(({ id, ...resto }) => [id, resto]));
}
