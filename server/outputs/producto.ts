/** A file's bytes in pieces: a table of a million rows need not be one. */
export type Trozos = readonly Uint8Array[];

/** One file of the output: its path inside the output folder, with `/` between, and what it holds. */
export interface Producto {
  readonly ruta: string;
  readonly contenido: Trozos;
}
