import type { Consultable } from '../almacen.ts';
import type { FilaDePeriodo } from '../periodos/hallar-periodo.ts';

/** What the board shows of a period, in sums that change with it. */
const sumasDe = (db: Consultable, { id, organo }: FilaDePeriodo) => {
  const deComentarios = db.selectFrom('comentarios').where('periodo', '=', id);
  return db.selectNoFrom((e) => [
    e
      .selectFrom('libros')
      .where('periodo', '=', id)
      .select((l) => l.fn.sum('version').as('n'))
      .as('libros'),
    deComentarios.select((c) => c.fn.sum('version').as('n')).as('comentarios'),
    deComentarios.select((c) => c.fn.countAll().as('n')).as('cuantos'),
    deComentarios.select((c) => c.fn.max('cuando').as('n')).as('ultimo'),
    e
      .selectFrom('peticiones')
      .where('periodo', '=', id)
      .select((p) => p.fn.sum('version').as('n'))
      .as('peticiones'),
    e
      .selectFrom('areas')
      .where('organo', '=', organo)
      .select((a) => a.fn.sum('version').as('n'))
      .as('areas'),
    e
      .selectFrom('periodos')
      .where('id', '=', id)
      .select((p) => p.ref('version').as('n'))
      .as('periodo'),
  ]);
};

/**
 * A text that changes whenever anything on the board does: versions only grow, and a comment that took the place of one
 * taken away is newer. One statement over indexed columns, so that a page which asks every few seconds costs little.
 */
export async function huellaDeTablero(db: Consultable, periodo: FilaDePeriodo): Promise<string> {
  const sumas = await sumasDe(db, periodo).executeTakeFirstOrThrow();
  return Object.values(sumas)
    .map((n) => String(n ?? 0))
    .join('.');
}

/** The áreas of a period with their libros and what is pending on each: one statement. */
export async function areasDeTablero(db: Consultable, { id, organo, estado }: FilaDePeriodo) {
  const abiertos = db
    .selectFrom('comentarios')
    .where('periodo', '=', id)
    .where('resuelto', 'is', null)
    .groupBy('area')
    .select((e) => ['area', e.fn.countAll<number>().as('n')])
    .as('c');
  const pedidas = db
    .selectFrom('peticiones')
    .where('periodo', '=', id)
    .where('estado', '=', 'abierta')
    .groupBy('area')
    .select((e) => ['area', e.fn.countAll<number>().as('n')])
    .as('q');
  return (
    db
      .selectFrom('areas as a')
      .leftJoin('libros as l', (j) => j.onRef('l.area', '=', 'a.id').on('l.periodo', '=', id))
      .leftJoin(abiertos, 'c.area', 'a.id')
      .leftJoin(pedidas, 'q.area', 'a.id')
      .where('a.organo', '=', organo)
      // An área that came later is expected while the period lasts; one that left, where it had sent something
      .where((e) =>
        e.or([
          e('l.numero', '>', 0),
          e('a.activa', '=', 1).and(
            estado === 'cerrado' ? e('l.area', 'is not', null) : e('a.activa', '=', 1),
          ),
        ]),
      )
      .select(['a.id', 'a.clave', 'a.siglas', 'a.nombre', 'l.estado', 'l.envio', 'l.numero', 'l.a_tiempo'])
      .select(['l.cuando', 'l.resumen', 'c.n as comentarios', 'q.n as peticiones'])
      .orderBy('a.siglas')
      .orderBy('a.clave')
      .execute()
  );
}
export type FilaDeArea = Awaited<ReturnType<typeof areasDeTablero>>[number];
