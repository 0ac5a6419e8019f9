import type { Cambio, Consultable } from '../almacen.ts';
import type { FilaDeLibroDeGoogle } from './libros-de-google.ts';

/** Áreas in one statement. */
const LOTE = 100;

/** Asks for the spreadsheets of áreas to be made, or shared with whoever came since. */
export async function pedirCreacion(
  { db }: Cambio,
  periodo: string,
  areas: readonly string[],
): Promise<void> {
  for (let i = 0; i < areas.length; i += LOTE)
    await db
      .insertInto('libros_de_google')
      .values(
        areas.slice(i, i + LOTE).map((area) => ({ periodo, area, nombre: '', por_hacer: 'crear' as const })),
      )
      .onConflict((c) => c.columns(['periodo', 'area']).doUpdateSet({ por_hacer: 'crear', problema: null }))
      .execute();
}

/** Asks for the spreadsheets of a period to be looked at. @returns how many there are */
export async function pedirTraida({ db }: Cambio, periodo: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('libros_de_google')
    .set({ por_hacer: 'traer' })
    .where('periodo', '=', periodo)
    .where('hoja', 'is not', null)
    .where('por_hacer', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Whether anybody asked for something that waits. */
export async function hayPorHacer(db: Consultable): Promise<boolean> {
  const fila = await db
    .selectFrom('libros_de_google')
    .select('area')
    .where('por_hacer', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return fila !== undefined;
}

/** Spreadsheets that did not change since they were read: one statement for many. */
export async function anotarVistas(
  db: Consultable,
  filas: readonly Pick<FilaDeLibroDeGoogle, 'periodo' | 'hoja'>[],
  ahora: string,
): Promise<void> {
  const hojas = filas.flatMap(({ hoja }) => hoja ?? []);
  for (let i = 0; i < hojas.length; i += LOTE)
    await db
      .updateTable('libros_de_google')
      .set({ visto: ahora, por_hacer: null })
      .where('hoja', 'in', hojas.slice(i, i + LOTE))
      .execute();
}
