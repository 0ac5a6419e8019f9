/**
 * The libro as it was read: text cells that keep their place. Every reader (CSV, XLSX, Google)
 * gives this model, and nothing after it knows where a libro came from.
 *
 * Cells are trimmed text, NFC; an empty cell is ''. A real date is ISO text, a real number its plain
 * digits (with `%` or `$` where its format shows them), a check box TRUE or FALSE.
 */
export interface Columna {
  /** As typed, trimmed; '' where a column has cells but no header. */
  readonly encabezado: string;
  /** 1-based place in the sheet. */
  readonly posicion: number;
}

export interface Fila {
  /** 1-based row that a person sees. */
  readonly numero: number;
  /** `celdas[i]` belongs to `columnas[i]`; it may be shorter than `columnas` (the rest is empty). */
  readonly celdas: readonly string[];
}

export interface Hoja {
  /** The tab's name as typed, NFC. */
  readonly nombre: string;
  /** Row of the headers, 1 unless empty rows come before. */
  readonly filaEncabezado: number;
  readonly columnas: readonly Columna[];
  /** Rows with at least one value; empty rows are skipped. */
  readonly filas: readonly Fila[];
  /** Hidden rows that were read all the same: people are told. */
  readonly filasOcultas: readonly number[];
}

export interface Libro {
  /** Folder's name, or file's without extension, NFC. */
  readonly nombre: string;
  readonly hojas: readonly Hoja[];
}
