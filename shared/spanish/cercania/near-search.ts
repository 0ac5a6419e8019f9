/** A text to be compared, or what is left of it; `id` is its place in the caller's list. */
export interface Pieza {
  readonly id: number;
  readonly texto: string;
  /** Only pieces of one class are compared. */
  readonly clase: number;
}

/** Edits allowed between two pieces, by the length of the shorter. */
export type Tolerancia = (longitud: number) => number;

/** Receives the ids of a candidate pair, perhaps more than once. */
export type Verificar = (i: number, j: number) => void;

/** Gives `verificar` at least every pair of pieces within the tolerance. */
export type Busqueda = (piezas: readonly Pieza[], max: Tolerancia, verificar: Verificar) => void;

/** Base of the polynomial hash: odd, so that multiplying loses no bit. */
export const BASE = 0x01000193;

/** Mixes a hash and a number into a well spread unsigned 32-bit one. */
export function mezclar(h: number, x: number): number {
  let v = Math.imul(h ^ x, 0x9e3779b1);
  v = Math.imul(v ^ (v >>> 15), 0x85ebca6b);
  return (v ^ (v >>> 13)) >>> 0;
}
