import { normalizarTexto, recortar } from '../libro/texto-de-celda.ts';
import type { FilaDeBorrador } from './borrador.ts';
import { esLiteral } from './literal.ts';

export type Celdas = FilaDeBorrador['celdas'];

/** What no .xlsx can hold (XML 1.0, section 2.2): nobody sees it, and a libro that comes back must equal what went. */
const SIN_ARCHIVO = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

const deArchivo = (c: string): string =>
  c === '\n' || c === '\t' || (c >= '\u0080' && c <= '\u009f') ? c : '';

/** A text as a cell holds it: composed, and trimmed as the readers of files do it unless it is a literal. */
export function limpiar(texto: string): string {
  const compuesto = normalizarTexto(texto).replace(SIN_ARCHIVO, deArchivo);
  return esLiteral(compuesto) ? compuesto : recortar(compuesto);
}

/** What a row holds in a column; '' for nothing. */
export const celdaDe = (celdas: Celdas, columna: string): string =>
  Object.hasOwn(celdas, columna) ? (celdas[columna] ?? '') : '';

/** The cells with one changed; what holds nothing is not named. */
export function conCelda(celdas: Celdas, columna: string, texto: string): Celdas {
  if (texto !== '') return { ...celdas, [columna]: texto };
  return Object.fromEntries(Object.entries(celdas).filter(([otra]) => otra !== columna));
}

/** The cells as they are kept: clean, and only those that hold something. */
export function limpiarCeldas(celdas: Celdas): Celdas {
  const limpias: Record<string, string> = {};
  for (const [columna, texto] of Object.entries(celdas)) {
    const limpio = limpiar(texto);
    if (limpio !== '') limpias[columna] = limpio;
  }
  return limpias;
}

/** Columns in which two rows differ. */
export const columnasDistintas = (a: Celdas, b: Celdas): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((c) => celdaDe(a, c) !== celdaDe(b, c));
