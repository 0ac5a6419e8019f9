import type { Consultable } from '../almacen.ts';
import type { LlaveDeBorrador } from './llave-de-borrador.ts';

/** Who has a borrador open, and where. */
export interface Presencia {
  readonly persona: string;
  readonly nombre: string;
  readonly hoja: string | null;
  readonly fila: string | null;
  readonly columna: string | null;
}

/** What may change of a borrador from one second to the next. */
export interface EstadoDeBorrador {
  /** Number of its last lote; null where there is none yet. */
  readonly version: number | null;
  readonly periodo: 'abierto' | 'en-revision' | 'cerrado';
  readonly activa: number;
  readonly libro: string | null;
  readonly personas: readonly Presencia[];
}

/** What may change of a borrador, in one statement. @param vivas ISO instant: who said to be there since */
export async function estadoDeBorrador(
  db: Consultable,
  { periodo, area }: LlaveDeBorrador,
  vivas: string,
): Promise<EstadoDeBorrador> {
  const filas = await db
    .selectFrom('periodos as p')
    .innerJoin('areas as a', (j) => j.on('a.id', '=', area))
    .leftJoin('borradores as b', (j) => j.onRef('b.periodo', '=', 'p.id').onRef('b.area', '=', 'a.id'))
    .leftJoin('libros as l', (j) => j.onRef('l.periodo', '=', 'p.id').onRef('l.area', '=', 'a.id'))
    .leftJoin('presencias_en_borrador as x', (j) =>
      j.onRef('x.periodo', '=', 'p.id').onRef('x.area', '=', 'a.id').on('x.cuando', '>', vivas),
    )
    .leftJoin('personas as q', 'q.id', 'x.persona')
    .where('p.id', '=', periodo)
    .select(['b.version', 'p.estado as periodo', 'a.activa', 'l.estado as libro'])
    .select(['x.persona', 'q.nombre', 'x.hoja', 'x.fila', 'x.columna'])
    .orderBy('x.persona')
    .execute();
  const [primera] = filas;
  if (primera === undefined) throw new Error('The period of a borrador is gone');
  const { version, periodo: estado, activa, libro } = primera;
  const personas = filas.flatMap(({ persona, nombre, hoja, fila, columna }) =>
    persona === null ? [] : [{ persona, nombre: nombre ?? '', hoja, fila, columna }],
  );
  return { version, periodo: estado, activa, libro, personas };
}
