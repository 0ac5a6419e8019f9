import type { FilaDeBorrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';

/** Blank rows to type in, below the last. */
export const EN_BLANCO = 50;

/** A row of the grid: one of the libro, or a blank one that becomes one of it, under the same id, once something is written. */
export interface FilaDeRejilla {
  readonly id: string;
  /** Row that a person sees; the header is 1. */
  readonly numero: number;
  readonly celdas: FilaDeBorrador['celdas'];
  readonly enBlanco: boolean;
}

/** Rows as they are drawn, those that did not change the very same. */
export interface FilasDeHoja {
  readonly filas: readonly FilaDeRejilla[];
  /** Places of those that are other than before, where no row came, went or moved; null where one did. */
  readonly cambiadas: readonly number[] | null;
}

const NADA = {};

/** Makes the rows to draw of a tab. @param idNuevo for the blank ones */
export function crearFilas(idNuevo: () => string) {
  let previas: readonly FilaDeRejilla[] = [];
  let blancas: string[] = [];
  const igual = (
    i: number,
    id: string,
    celdas: FilaDeBorrador['celdas'],
    enBlanco: boolean,
  ): FilaDeRejilla => {
    const previa = previas[i];
    if (previa?.id === id && previa.celdas === celdas && previa.enBlanco === enBlanco) return previa;
    return { id, numero: i + 2, celdas, enBlanco };
  };
  return (hoja: HojaDeBorrador, conBlancas: boolean): FilasDeHoja => {
    const reales = new Set(hoja.filas.map(({ id }) => id));
    blancas = blancas.filter((id) => !reales.has(id));
    while (blancas.length < EN_BLANCO) blancas.push(idNuevo());
    const deAbajo = conBlancas ? blancas : [];
    const filas = [
      ...hoja.filas.map(({ id, celdas }, i) => igual(i, id, celdas, false)),
      ...deAbajo.map((id, i) => igual(hoja.filas.length + i, id, NADA, true)),
    ];
    const mismas = filas.length === previas.length && filas.every(({ id }, i) => previas[i]?.id === id);
    const cambiadas = mismas ? filas.flatMap((fila, i) => (fila === previas[i] ? [] : [i])) : null;
    previas = filas;
    return { filas, cambiadas };
  };
}
