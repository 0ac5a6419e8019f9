import type { Consultable } from '../almacen.ts';

/**
 * Of each period a text that changes whenever a libro of it does: versions only grow. Read from an index alone, so that
 * years past cost little.
 */
export async function huellasDeLibros(
  db: Consultable,
  periodos: readonly string[],
): Promise<Map<string, string>> {
  if (periodos.length === 0) return new Map();
  const sumas = await db
    .selectFrom('libros')
    .where('periodo', 'in', periodos)
    .groupBy('periodo')
    .select((e) => ['periodo', e.fn.sum('version').as('versiones')])
    .execute();
  return new Map(sumas.map(({ periodo, versiones }) => [periodo, String(versiones)]));
}

/** The libros of the áreas in several periods. */
export const librosDePeriodos = (db: Consultable, periodos: readonly string[]) =>
  periodos.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('libros')
        .where('periodo', 'in', periodos)
        .select(['periodo', 'area', 'estado', 'numero', 'a_tiempo', 'envio'])
        .execute();
export type LibroDeHistorial = Awaited<ReturnType<typeof librosDePeriodos>>[number];

/** The áreas of an órgano as its history lists them. */
export const areasDeHistorial = (db: Consultable, organo: string) =>
  db
    .selectFrom('areas')
    .where('organo', '=', organo)
    .select(['id', 'clave', 'siglas', 'nombre', 'activa'])
    .orderBy('siglas')
    .orderBy('clave')
    .execute();

/** Identifiers in one statement. */
const LOTE = 500;

/** The rows per tab of several envíos, as JSON text. */
export async function filasDeEnvios(
  db: Consultable,
  envios: readonly string[],
): Promise<Map<string, string>> {
  const filas = new Map<string, string>();
  for (let i = 0; i < envios.length; i += LOTE)
    for (const envio of await db
      .selectFrom('envios')
      .where('id', 'in', envios.slice(i, i + LOTE))
      .select(['id', 'filas'])
      .execute())
      filas.set(envio.id, envio.filas);
  return filas;
}
