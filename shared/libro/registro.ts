import type { HojaDef, NombreHoja } from '../hojas/hoja-def.ts';
import type { Caratula } from './caratula.ts';
import type { Fila, Hoja, Libro } from './model.ts';

/** A hoja of a libro held against its definition. */
export interface HojaDeLibro {
  readonly libro: LibroDeCarpeta;
  readonly def: HojaDef;
  readonly hoja: Hoja;
  /** Index into `Fila.celdas` of a column, by its folded name; see `indiceDe`. */
  readonly indices: ReadonlyMap<string, number>;
  readonly registros: readonly Registro[];
}

/** One row as a record: nothing is copied, it points to its row and hoja. */
export interface Registro {
  readonly hoja: HojaDeLibro;
  readonly fila: Fila;
}

export interface LibroDeCarpeta {
  readonly nombre: string;
  readonly esEnlace: boolean;
  /** Place in the reading order, from 0. */
  readonly orden: number;
  readonly libro: Libro;
  readonly caratula: Caratula;
  readonly hojas: ReadonlyMap<NombreHoja, HojaDeLibro>;
  /** Tabs that no definition takes (own `_` tabs and tabs for reading left out). */
  readonly desconocidas: readonly Hoja[];
}
