import { sha256De } from '../../store/contenidos.ts';
import type { FilaDeProducto } from '../../store/consolidaciones/productos.ts';

/** One hash for all products of a version: of the list that `sha256sum` would write of them, by path. */
export const huellaDeProductos = (productos: readonly Pick<FilaDeProducto, 'ruta' | 'sha256'>[]): string =>
  sha256De(Buffer.from(productos.map(({ sha256, ruta }) => `${sha256}  ${ruta}\n`).join('')));
