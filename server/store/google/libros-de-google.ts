import type { Selectable, Updateable } from 'kysely';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaLibrosDeGoogle } from '../esquema/tablas-de-google.ts';
import type { FilaDePeriodo } from '../periodos/hallar-periodo.ts';

export type FilaDeLibroDeGoogle = Selectable<TablaLibrosDeGoogle>;
/** Whose libro. */
export type LlaveDeLibro = Pick<FilaDeLibroDeGoogle, 'periodo' | 'area'>;

/** The áreas of a period, each with its spreadsheet where it has one: one statement. */
export const librosDePeriodo = (db: Consultable, { id, organo }: Pick<FilaDePeriodo, 'id' | 'organo'>) =>
  db
    .selectFrom('areas as a')
    .leftJoin('libros_de_google as g', (j) => j.onRef('g.area', '=', 'a.id').on('g.periodo', '=', id))
    .leftJoin('libros as l', (j) => j.onRef('l.area', '=', 'a.id').on('l.periodo', '=', id))
    .where('a.organo', '=', organo)
    .where((e) => e.or([e('a.activa', '=', 1), e('g.area', 'is not', null)]))
    .select(['a.clave', 'a.siglas', 'a.nombre as nombreDeArea', 'l.estado'])
    .select(['g.hoja', 'g.nombre', 'g.visto', 'g.leido', 'g.problema', 'g.revision', 'g.por_hacer'])
    .orderBy('a.siglas')
    .orderBy('a.clave')
    .execute();

/** A row of that list. */
export type FilaDeLista = Awaited<ReturnType<typeof librosDePeriodo>>[number];

/** The spreadsheet of an área in a period; null for none. */
export async function libroDeGoogle(
  db: Consultable,
  { periodo, area }: LlaveDeLibro,
): Promise<FilaDeLibroDeGoogle | null> {
  const fila = await db
    .selectFrom('libros_de_google')
    .selectAll()
    .where('periodo', '=', periodo)
    .where('area', '=', area)
    .executeTakeFirst();
  return fila ?? null;
}

/** Spreadsheets of periods that are not closed, or those alone that somebody asked for, the first asked for first. */
export const librosPorAtender = (
  db: Consultable,
  porHacer: FilaDeLibroDeGoogle['por_hacer'],
): Promise<FilaDeLibroDeGoogle[]> =>
  db
    .selectFrom('libros_de_google as g')
    .innerJoin('periodos as p', 'p.id', 'g.periodo')
    .innerJoin('areas as a', 'a.id', 'g.area')
    .where('p.estado', '!=', 'cerrado')
    .$if(porHacer !== null, (q) => q.where('g.por_hacer', '=', porHacer))
    .$if(porHacer !== 'crear', (q) => q.where('g.hoja', 'is not', null))
    .selectAll('g')
    .orderBy('p.apertura')
    .orderBy('a.clave')
    .execute();

/** Other libros that a spreadsheet is, in periods that are not closed: who, as addresses name it. */
export const otrosConHoja = (db: Consultable, hoja: string, { periodo, area }: LlaveDeLibro) =>
  db
    .selectFrom('libros_de_google as g')
    .innerJoin('periodos as p', 'p.id', 'g.periodo')
    .innerJoin('areas as a', 'a.id', 'g.area')
    .where('g.hoja', '=', hoja)
    .where('p.estado', '!=', 'cerrado')
    .where((e) => e.or([e('g.periodo', '!=', periodo), e('g.area', '!=', area)]))
    .select(['a.siglas', 'p.clave as periodo', 'g.area'])
    .execute();

const NUEVO = {
  ...{ hoja: null, nombre: '', version: null, visto: null, leido: null, problema: null, revision: null },
  ...{ marca: null, respuesta: null, buzon: null, por_hacer: null },
} as const;

/** Puts a spreadsheet in the place of whatever was the área's libro. */
export async function ponerLibroDeGoogle(
  { db }: Pick<Cambio, 'db'>,
  { periodo, area }: LlaveDeLibro,
  campos: Partial<FilaDeLibroDeGoogle>,
): Promise<void> {
  const fila = { ...NUEVO, ...campos, periodo, area };
  await db
    .insertInto('libros_de_google')
    .values(fila)
    .onConflict((c) => c.columns(['periodo', 'area']).doUpdateSet(fila))
    .execute();
}

/** Changes what is known of a spreadsheet that is still the área's libro. */
export async function cambiarLibroDeGoogle(
  db: Consultable,
  { periodo, area, hoja }: Pick<FilaDeLibroDeGoogle, 'periodo' | 'area' | 'hoja'>,
  campos: Updateable<TablaLibrosDeGoogle>,
): Promise<void> {
  await db
    .updateTable('libros_de_google')
    .set(campos)
    .where('periodo', '=', periodo)
    .where('area', '=', area)
    .where('hoja', hoja === null ? 'is' : '=', hoja)
    .execute();
}

/** @returns the spreadsheet that it was; null where there was none */
export async function quitarLibroDeGoogle(
  { db }: Cambio,
  { periodo, area }: LlaveDeLibro,
): Promise<string | null> {
  const quitada = await db
    .deleteFrom('libros_de_google')
    .where('periodo', '=', periodo)
    .where('area', '=', area)
    .returning('hoja')
    .executeTakeFirst();
  return quitada?.hoja ?? null;
}
