import { createHash } from 'node:crypto';
import type { Informe } from '../../../shared/report/arbol.ts';
import { iso } from '../../../shared/spanish/fechas/civil-date.ts';
import type { Entrada } from '../../libros/lectura.ts';
import type { Producto } from '../producto.ts';

/** SHA-256 and size of a product, without joining its pieces. */
function huella({ contenido }: Producto): { sha256: string; bytes: number } {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const trozo of contenido) {
    hash.update(trozo);
    bytes += trozo.byteLength;
  }
  return { sha256: hash.digest('hex'), bytes };
}

const porRuta = <T extends { readonly ruta: string }>(cosas: readonly T[]): T[] =>
  [...cosas].sort((a, b) => (a.ruta < b.ruta ? -1 : a.ruta > b.ruta ? 1 : 0));

/** `manifiesto.json`: what went in and what came out, so that anyone can check either (contract §4). */
export function escribirManifiesto(
  informe: Informe,
  version: string,
  entradas: readonly Entrada[],
  productos: readonly Producto[],
): Producto {
  const { periodo, estado } = informe;
  const manifiesto = {
    programa: 'trimestral',
    version,
    estado,
    periodo: { clave: periodo.clave, desde: iso(periodo.desde), hasta: iso(periodo.hasta) },
    entradas: porRuta(entradas).map(({ ruta, sha256, tamano }) => ({ ruta, sha256, bytes: tamano })),
    salidas: porRuta(productos).map((producto) => ({ ruta: producto.ruta, ...huella(producto) })),
  };
  return { ruta: 'manifiesto.json', contenido: [Buffer.from(`${JSON.stringify(manifiesto, null, 2)}\n`)] };
}
