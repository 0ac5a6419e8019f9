import type { HojaDef, NombreHoja } from '../hojas/hoja-def.ts';
import type { Periodo } from '../spanish/periodo.ts';
import type { Caratula } from './caratula.ts';
import type { Catalogos } from './catalogos.ts';
import type { Fila, Hoja, Libro } from './model.ts';
import type { Sesiones } from './sesiones.ts';

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

/** A line of the programme, by its first row. */
export interface LineaDePrograma {
  readonly linea: string;
  readonly titulo: string;
  readonly areas: readonly string[];
  readonly registro: Registro;
}

/**
 * Everything that rules and the report need to know: the libros in reading order (the enlace's
 * first, then the areas' by name) and what the enlace's libro says of them all.
 */
export interface Carpeta {
  /** 'libro': one libro alone, so that rules which need another are left out (contract §3). */
  readonly alcance: 'carpeta' | 'libro';
  readonly libros: readonly LibroDeCarpeta[];
  readonly enlace: LibroDeCarpeta | null;
  /** The reported span, or null where none is written or it cannot be read. */
  readonly periodo: Periodo | null;
  readonly catalogos: Catalogos;
  readonly sesiones: Sesiones;
  /** Lines of the programme by folded `Línea`. */
  readonly lineas: ReadonlyMap<string, LineaDePrograma>;
}
