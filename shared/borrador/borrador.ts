/**
 * A libro while it is filled in the browser. Every cell is text, as the model of a libro has it (shared/libro/model.ts): ''
 * is empty, a date is ISO, a number its plain digits, a check box TRUE or FALSE.
 */
export interface Borrador {
  /** Of its last change; 0 as it was made. */
  readonly version: number;
  readonly hojas: readonly HojaDeBorrador[];
}

/** A tab. Rows and columns have ids that never change, so that two people may insert, move and write at once. */
export interface HojaDeBorrador {
  readonly id: string;
  readonly nombre: string;
  readonly columnas: readonly ColumnaDeBorrador[];
  /** From the top; the first is row 2, below the headers. Rows without a value count too. */
  readonly filas: readonly FilaDeBorrador[];
}

export interface ColumnaDeBorrador {
  readonly id: string;
  /** '' where it has none yet. */
  readonly encabezado: string;
}

export interface FilaDeBorrador {
  readonly id: string;
  /** By the id of the column; what is not named is ''. */
  readonly celdas: Readonly<Record<string, string>>;
}
