/** One file of the output: its path inside the output folder, with `/` between, and what it holds. */
export interface Producto {
  readonly ruta: string;
  readonly contenido: Uint8Array | readonly string[];
}
