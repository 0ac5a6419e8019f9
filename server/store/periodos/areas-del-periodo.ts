import { sql } from 'kysely';
import type { Cambio } from '../almacen.ts';
import type { TablaAreas } from '../esquema/tablas-de-personas.ts';

/** The áreas of an órgano, those that left it too. */
export async function areasDeOrgano({ db }: Pick<Cambio, 'db'>, organo: string): Promise<TablaAreas[]> {
  return db.selectFrom('areas').selectAll().where('organo', '=', organo).execute();
}

/** Rows in one statement: seven values each. */
const LOTE = 100;

export async function crearAreas({ db }: Cambio, areas: readonly TablaAreas[]): Promise<void> {
  for (let i = 0; i < areas.length; i += LOTE)
    await db
      .insertInto('areas')
      .values(areas.slice(i, i + LOTE))
      .execute();
}

/** A libro not sent yet for each active área of the órgano. */
export async function crearLibros({ db }: Cambio, periodo: string, organo: string): Promise<void> {
  await db
    .insertInto('libros')
    .columns(['periodo', 'area', 'estado', 'numero', 'version'])
    .expression((e) =>
      e
        .selectFrom('areas')
        .where('organo', '=', organo)
        .where('activa', '=', 1)
        .select([
          sql<string>`${periodo}`.as('periodo'),
          'id as area',
          sql<'sin-enviar'>`'sin-enviar'`.as('estado'),
          sql<number>`0`.as('numero'),
          sql<number>`1`.as('version'),
        ]),
    )
    .execute();
}
