/** What may be chosen or typed in the cells below a header. */
export type Comprobacion =
  /** `estricta`: anything else is refused, not only warned of. */
  | { readonly tipo: 'lista'; readonly valores: readonly string[]; readonly estricta: boolean }
  | { readonly tipo: 'fecha' }
  /** A date, or the word. */
  | { readonly tipo: 'vigencia'; readonly palabra: string }
  | { readonly tipo: 'numero' }
  | { readonly tipo: 'entero' };

export interface ColumnaDeDefinicion {
  readonly encabezado: string;
  readonly requerida: boolean;
  /** The header's note. */
  readonly nota: string;
  /** What is said beside the cell while it is filled; '' for nothing. */
  readonly ayuda: string;
  readonly comprobacion: Comprobacion | null;
  /** With no check: cells of another tab of the same libro to choose from, down to what is filled there. */
  readonly ofrece?: { readonly hoja: string; readonly encabezado: string };
  /** How its cells are shown: a date the Mexican way with its weekday, text as typed, whatever it is. */
  readonly formato: 'fecha' | 'texto' | 'automatico';
  /** Pixels. */
  readonly ancho: number;
}

export interface HojaDeDefinicion {
  readonly nombre: string;
  readonly columnas: readonly ColumnaDeDefinicion[];
  /** Rows below the header that a new tab begins with; values by column. */
  readonly filas: readonly (readonly string[])[];
}

/** A libro to make or mend, from the catalogue of hojas and what the enlace's libro says. */
export interface DefinicionDeLibro {
  readonly titulo: string;
  readonly locale: 'es_MX';
  readonly zona: 'America/Mexico_City';
  readonly hojas: readonly HojaDeDefinicion[];
}
