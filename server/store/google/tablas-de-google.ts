import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaTablasDeGoogle } from '../esquema/tablas-de-google.ts';

/** The spreadsheet with the tables of a period, and who wrote them last; null for none. */
export async function tablasDeGoogle(db: Consultable, periodo: string) {
  const fila = await db
    .selectFrom('tablas_de_google as t')
    .innerJoin('personas as p', 'p.id', 't.autor')
    .where('t.periodo', '=', periodo)
    .select(['t.hoja', 't.consolidacion', 't.cuando', 'p.nombre as autor'])
    .executeTakeFirst();
  return fila ?? null;
}

export async function ponerTablasDeGoogle({ db }: Cambio, fila: TablaTablasDeGoogle): Promise<void> {
  await db
    .insertInto('tablas_de_google')
    .values(fila)
    .onConflict((c) => c.column('periodo').doUpdateSet(fila))
    .execute();
}
