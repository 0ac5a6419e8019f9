import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/** ZIP's first year, as local time: the format stores wall-clock fields, and fflate reads them with `getHours()`. Noon, which no change of clocks skips. */
const MTIME = new Date(1980, 0, 1, 12);

/** Parts that readers expect at the front: OPC's list of types (ISO 29500-2 §7.2.3), OpenDocument's `mimetype`. */
const PRIMEROS = ['mimetype', '[Content_Types].xml', '_rels/.rels'];

/** Already compressed: deflate would only cost time. */
const COMPRIMIDO = /\.(png|jpe?g|gif|zip)$/i;

interface OpcionesDeZip {
  /** Deflate level for what is not compressed yet, 0–9. */
  readonly nivel?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
}

function rango(nombre: string): number {
  const i = PRIMEROS.indexOf(nombre);
  return i === -1 ? PRIMEROS.length : i;
}

/** By code unit, not by locale: the same order on every machine. */
function comparar(a: string, b: string): number {
  return rango(a) - rango(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Zips named parts so that equal parts give equal bytes on any machine, at any time, in any time zone: stable
 * order, the earliest date the format knows, no attributes. Text is written as UTF-8. `mimetype` is stored.
 */
export function zipDeterminista(
  partes: Readonly<Record<string, Uint8Array | string>>,
  { nivel = 6 }: OpcionesDeZip = {},
): Uint8Array {
  const ordenado: Zippable = {};
  for (const nombre of Object.keys(partes).sort(comparar)) {
    const parte = partes[nombre] ?? '';
    const bytes = typeof parte === 'string' ? strToU8(parte) : parte;
    const level = nombre === 'mimetype' || COMPRIMIDO.test(nombre) ? 0 : nivel;
    ordenado[nombre] = [bytes, { level, mtime: MTIME, os: 0, attrs: 0 }];
  }
  return zipSync(ordenado);
}

/** Unzips a package that another library wrote and zips it again with `zipDeterminista`; folders are dropped. */
export function rezip(bytes: Uint8Array, opciones: OpcionesDeZip = {}): Uint8Array {
  const partes = unzipSync(bytes);
  const archivos = Object.entries(partes).filter(([nombre]) => !nombre.endsWith('/'));
  return zipDeterminista(Object.fromEntries(archivos), opciones);
}
