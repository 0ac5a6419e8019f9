import type { Consultable } from '../almacen.ts';
import type { LlaveDeBorrador } from './llave-de-borrador.ts';

/** Who has a borrador open, and where. */
interface Presencia {
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
  /** Of the área; null for the libro of the enlace, as its `libro` is. */
  readonly activa: number | null;
  readonly libro: string | null;
  readonly personas: readonly Presencia[];
}

/** What may change of a borrador, in one statement. @param vivas ISO instant: who said to be there since */
export async function estadoDeBorrador(
  db: Consultable,
  { periodo, libro }: LlaveDeBorrador,
  vivas: string,
): Promise<EstadoDeBorrador> {
  const filas = await db
    .selectFrom('periodos as p')
    .leftJoin('areas as a', (j) => j.on('a.id', '=', libro))
    .leftJoin('borradores as b', (j) => j.onRef('b.periodo', '=', 'p.id').on('b.libro', '=', libro))
    .leftJoin('libros as l', (j) => j.onRef('l.periodo', '=', 'p.id').onRef('l.area', '=', 'a.id'))
    .leftJoin('presencias_en_borrador as x', (j) =>
      j.onRef('x.periodo', '=', 'p.id').on('x.libro', '=', libro).on('x.cuando', '>', vivas),
    )
    .leftJoin('personas as q', 'q.id', 'x.persona')
    .where('p.id', '=', periodo)
    .select(['b.version', 'p.estado as periodo', 'a.activa', 'l.estado as libro'])
    .select(['x.persona', 'q.nombre', 'x.hoja', 'x.fila', 'x.columna'])
    .orderBy('x.persona')
    .execute();
  const [primera] = filas;
  if (primera === undefined) throw new Error('The period of a borrador is gone');
  const { version, periodo: estado, activa, libro: deArea } = primera;
  const personas = filas.flatMap(({ persona, nombre, hoja, fila, columna }) =>
    persona === null ? [] : [{ persona, nombre: nombre ?? '', hoja, fila, columna }],
  );
  return { version, periodo: estado, activa, libro: deArea, personas };
}
