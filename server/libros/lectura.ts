import type { Hoja, Libro } from '../../shared/libro/model.ts';

/** One file that was read, for the manifest. */
export interface Entrada {
  /** From the carpeta (of a libro read alone: from the folder that holds it), with `/`, NFC. */
  readonly ruta: string;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Bytes. */
  readonly tamano: number;
}

export interface LibroLeido {
  readonly libro: Libro;
  /** Absolute path of its folder or its .xlsx; '' in memory. */
  readonly ruta: string;
  readonly entradas: readonly Entrada[];
  /** Spanish sentences for the person: what was read all the same, what could not be told. */
  readonly avisos: readonly string[];
}

export interface LecturaDeCarpeta {
  /** Absolute path; of libros in memory, what a person calls them. */
  readonly ruta: string;
  /** By name, in the order of code points. */
  readonly libros: readonly LibroLeido[];
  /** What in the carpeta was left out and perhaps should not. */
  readonly avisos: readonly string[];
  /** Files that came with libros in memory, in the place of what lies beside those on a disk. */
  readonly adjuntos?: readonly { readonly nombre: string; readonly bytes: Uint8Array }[];
}

/** What a reader gives before the file is named: hojas and notes. */
export interface Contenido {
  readonly hojas: readonly Hoja[];
  readonly avisos: readonly string[];
}

/** Order that depends on no machine's language. */
export const porNombre = (a: { readonly nombre: string }, b: { readonly nombre: string }): number =>
  a.nombre < b.nombre ? -1 : a.nombre > b.nombre ? 1 : 0;
