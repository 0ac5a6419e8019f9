/**
 * A workbook as data: what the writers of `consolidado.xlsx`, of the templates and of the annotated
 * libros describe, and `writeWorkbook` turns into SpreadsheetML (ECMA-376 part 1, 18). Rows and
 * columns are 1-based; colours are `RRGGBB`; widths are characters, heights points.
 */
export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  /** `2021-12-31T00:00:00Z`, never the clock's: the same workbook gives the same bytes. */
  readonly stamp: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly hidden?: boolean;
  readonly tabColor?: string;
  readonly gridLines?: boolean;
  /** The last frozen row and column (0 for none). */
  readonly freeze?: { readonly row: number; readonly column: number };
  readonly filter?: string;
  readonly table?: Table;
  readonly links?: readonly Link[];
  readonly merges?: readonly string[];
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  readonly notes?: readonly Note[];
  readonly protect?: boolean;
  readonly print?: PrintSetup;
  /** Ranges where Excel's green triangles would only distract. */
  readonly calm?: readonly string[];
}

export interface Row {
  readonly number: number;
  /** Without one, programs choose; some (LibreOffice) choose one line. */
  readonly height?: number;
  /** In the order of their columns. */
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly column: number;
  readonly value: CellValue;
  readonly style?: Style;
}

export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  /** Digits as XML Schema writes them: a decimal keeps every digit. */
  | { readonly kind: 'number'; readonly digits: string }
  /** `result` is what a program shows that does not calculate. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: string };

export interface Column {
  readonly width: number;
  readonly hidden?: boolean;
  /** Style of the cells that hold nothing yet. */
  readonly style?: Style;
}

export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly middle?: boolean;
  readonly wrap?: boolean;
  /** A number format as Excel writes it in its English notation. */
  readonly format?: string;
  readonly unlocked?: boolean;
  /** Keeps `=…` text when a person edits the cell. */
  readonly quotePrefix?: boolean;
}

export interface Table {
  readonly ref: string;
  readonly headers: readonly string[];
}

export interface Link {
  readonly ref: string;
  /** `'2.C-1'!A1`, or an address outside. */
  readonly to: { readonly place: string } | { readonly url: string };
  readonly tip?: string;
}

export interface Validation {
  readonly ref: string;
  readonly type: 'list' | 'date' | 'decimal' | 'whole' | 'custom' | 'any';
  readonly operator?: 'between' | 'greaterThanOrEqual';
  readonly formula1?: string;
  readonly formula2?: string;
  /** 'stop' refuses, 'warning' asks; null lets anything through (the list is only an offer). */
  readonly refuse: 'stop' | 'warning' | null;
  readonly errorTitle?: string;
  readonly error?: string;
  readonly promptTitle?: string;
  readonly prompt?: string;
}

/** A fill that appears where the formula holds (conditional format). */
export interface Highlight {
  readonly ref: string;
  readonly formula: string;
  readonly fill: string;
}

export interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface PrintSetup {
  readonly landscape: boolean;
  /** Header and footer in Excel's own codes, ready made (see `headerText`). */
  readonly header: string;
  readonly footer: string;
  /** First and last row repeated on each page. */
  readonly titleRows?: readonly [number, number];
}
