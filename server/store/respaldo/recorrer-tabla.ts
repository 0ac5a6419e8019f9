import { sql } from 'kysely';
import type { Consultable } from '../almacen.ts';
import type { Tabla } from '../migraciones/0001/tabla.ts';
import { escribirFila } from './filas.ts';
import { BYTES_DE_PARTE } from './formato.ts';

/** Rows of one table, as they stand in a part. */
export interface Pagina {
  readonly filas: number;
  readonly bytes: Buffer;
}

type Fila = Readonly<Record<string, unknown>>;

const MAS_FILAS = 1_000;
/** Rows of the first page, before it is known how large they are. */
const PRIMERAS = { conBytes: 1, sinBytes: 16 };

/** What a table is walked by: its key; without one, every column, those of an index first. */
function ordenDe({ llave, columnas, indices }: Tabla): readonly string[] {
  if (llave.length > 0) return llave;
  return [...new Set([...(indices?.[0] ?? []), ...Object.keys(columnas)])];
}

/** The last row given, and how many given so far are the same by the order: those are skipped. */
interface Marca {
  readonly fila: Fila;
  readonly iguales: number;
}

function marcaTras(
  filas: readonly Fila[],
  ultima: Fila,
  antes: Marca | null,
  orden: readonly string[],
): Marca {
  const distinta = (fila: Fila): boolean => orden.some((c) => fila[c] !== ultima[c]);
  const iguales = filas.length - 1 - filas.findLastIndex(distinta);
  const siguen = iguales === filas.length && antes !== null && !distinta(antes.fila);
  return { fila: ultima, iguales: siguen ? antes.iguales + iguales : iguales };
}

/** Rows of the next page: as many as fill a part, growing little by little, as those to come may be larger. */
const siguiente = (ahora: number, { filas, bytes }: Pagina): number =>
  Math.max(1, Math.min(MAS_FILAS, ahora * 4, Math.floor((BYTES_DE_PARTE * filas) / bytes.length)));

/**
 * A table from its first row to its last, a page of about a mebibyte at a time, in the memory of one page. It goes on from
 * the last row's key and never counts from the beginning; rows that are wholly alike, where a table has no key, are all given.
 */
export async function* recorrerTabla(db: Consultable, nombre: string, tabla: Tabla): AsyncGenerator<Pagina> {
  const orden = ordenDe(tabla);
  const porOrden = sql.join(orden.map((c) => sql.ref(c)));
  const valoresDe = (fila: Fila) => sql.join(orden.map((c) => fila[c]));
  const todas = sql.join(Object.keys(tabla.columnas).map((c) => sql.ref(c)));
  let cuantas = Object.values(tabla.columnas).includes('bytes') ? PRIMERAS.conBytes : PRIMERAS.sinBytes;
  for (let marca: Marca | null = null; ;) {
    const desde = marca && sql`where (${porOrden}) >= (${valoresDe(marca.fila)})`;
    const { rows }: { rows: Fila[] } = await sql<Fila>`
      select ${todas} from ${sql.table(nombre)} ${desde ?? sql``}
      order by ${porOrden} limit ${cuantas} offset ${marca?.iguales ?? 0}`.execute(db);
    const ultima = rows.at(-1);
    if (ultima === undefined) return;
    const pagina = {
      filas: rows.length,
      bytes: Buffer.concat(rows.flatMap((fila) => escribirFila(tabla.columnas, fila))),
    };
    yield pagina;
    if (rows.length < cuantas) return;
    marca = marcaTras(rows, ultima, marca, orden);
    cuantas = siguiente(cuantas, pagina);
  }
}
