import type { Consultable } from '../almacen.ts';
import type { LlaveDeLibro } from './libros-de-google.ts';

/** What an área is told of its libro, in sums that change with it: versions only grow. */
const sumasDe = (db: Consultable, periodo: string) => {
  const porArea = (tabla: 'comentarios' | 'peticiones') =>
    db
      .selectFrom(tabla)
      .where('periodo', '=', periodo)
      .groupBy('area')
      .select((e) => ['area', e.fn.countAll().as('n'), e.fn.sum('version').as('suma')]);
  const deComentarios = db
    .selectFrom('comentarios')
    .where('periodo', '=', periodo)
    .groupBy('area')
    .select((e) => ['area', e.fn.max('cuando').as('ultimo')]);
  // Of every period: what was accepted in one before is what the área begins with
  const deLibros = db
    .selectFrom('libros')
    .groupBy('area')
    .select((e) => ['area', e.fn.sum('version').as('suma')]);
  return db
    .selectFrom('periodos as p')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .innerJoin('areas as a', 'a.organo', 'o.id')
    .leftJoin(deLibros.as('l'), 'l.area', 'a.id')
    .leftJoin(porArea('comentarios').as('c'), 'c.area', 'a.id')
    .leftJoin(deComentarios.as('u'), 'u.area', 'a.id')
    .leftJoin(porArea('peticiones').as('q'), 'q.area', 'a.id')
    .where('p.id', '=', periodo)
    .select(['a.id', 'p.version as v0', 'o.version as v1', 'a.version as v2', 'l.suma as v3'])
    .select(['c.n as v4', 'c.suma as v5', 'u.ultimo as v6', 'q.n as v7', 'q.suma as v8', 'p.corte']);
};

/**
 * For each área of a period a text that changes whenever what its sidebar shows does: state, comments, requests, the libro
 * of the enlace, whether the cut-off is past. One statement, whatever the number of áreas.
 *
 * @param hoy the civil day, `AAAA-MM-DD`
 */
export async function huellasDeAreas(
  db: Consultable,
  periodo: string,
  hoy: string,
): Promise<ReadonlyMap<string, string>> {
  const filas = await sumasDe(db, periodo).execute();
  return new Map(
    filas.map(({ id, corte, ...sumas }) => [
      id,
      [...Object.values(sumas), hoy > corte ? 'vencido' : 'en plazo'].map((n) => String(n ?? 0)).join('.'),
    ]),
  );
}

/** That of one área. */
export const huellaDeArea = async (
  db: Consultable,
  { periodo, area }: LlaveDeLibro,
  hoy: string,
): Promise<string> => (await huellasDeAreas(db, periodo, hoy)).get(area) ?? '';
