import type { EstiloId } from '../dibujo/estilos-datos.ts';

/**
 * What the document consists of, between the report tree and the XML: the writer draws it and the paginator
 * measures it, so that both speak of the same page. Lengths are twips (1/20 pt) unless said otherwise.
 */
export type Pieza = Parrafo | TablaDocx | Firmas;

/** A stretch of text of one look. `\n` is a line break. */
export interface Trozo {
  readonly texto: string;
  readonly negrita?: boolean;
  readonly color?: string;
  /** Half points, where it is not the style's. */
  readonly cuerpo?: number;
  /** Under a finding, on a draft. */
  readonly marcado?: boolean;
  /** An http(s) address that the text leads to. */
  readonly liga?: string;
  /** A heading of this document that the text leads to. */
  readonly ancla?: string;
  /** The text is the stored result of this field (ECMA-376-1 §17.16.5). */
  readonly campo?: string;
  /** A tab stands before the text. */
  readonly tab?: boolean;
}

export interface Parrafo {
  readonly tipo: 'parrafo';
  readonly estilo: EstiloId;
  readonly trozos: readonly Trozo[];
  /** Stays on the page of what follows. */
  readonly conSiguiente?: boolean;
  /** All its lines on one page. */
  readonly junto?: boolean;
  /** Begins a page; `capitulo`: unless all of it fits on the page of the one before. */
  readonly saltoAntes?: boolean | 'capitulo';
  /** Space after, where it is not the style's. */
  readonly despues?: number;
  readonly antes?: number;
  /** Bookmark around the text: the contents lead here. */
  readonly marcador?: string;
  /** Raw drawing before the text (a logo): its height stands in `alto`. */
  readonly dibujo?: string;
  /** Height where lines do not tell it. */
  readonly alto?: number;
  /** A rule above or below, in the institution's colour. */
  readonly filete?: 'top' | 'bottom';
  /** Begins, and ends, a field that runs over several paragraphs (the contents). */
  readonly abreCampo?: string;
  readonly cierraCampo?: boolean;
  /** The section that ends with this paragraph: 0 is the cover. */
  readonly finDeSeccion?: number;
}

/** Who signs, in rows of at most two. */
export interface Firmas {
  readonly tipo: 'firmas';
  readonly filas: readonly (readonly Firma[])[];
}

export interface Firma {
  readonly nombre: string;
  readonly cargo: string;
}

export type Orientacion = 'vertical' | 'horizontal';

export interface CeldaDocx {
  readonly trozos: readonly Trozo[];
  readonly alinea: 'left' | 'center' | 'right';
  /** In the middle of the row's height (a ✓ beside a long name). */
  readonly centrada: boolean;
  readonly marcada: boolean;
}

export interface FilaDocx {
  readonly tipo: 'encabezado' | 'dato' | 'total';
  readonly celdas: readonly CeldaDocx[];
  /** Text runs upward (header of a crossing with many columns). */
  readonly giradas: readonly boolean[];
}

export interface TablaDocx {
  readonly tipo: 'tabla';
  readonly anchos: readonly number[];
  readonly filas: readonly FilaDocx[];
  /** Half points. */
  readonly cuerpo: number;
  /** For who does not see the table: its name, and what it holds. */
  readonly titulo: string;
  readonly descripcion: string;
  readonly orientacion: Orientacion;
}
