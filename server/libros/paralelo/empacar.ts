import type { Fila, Hoja } from '../../../shared/libro/model.ts';

/**
 * A hoja as it goes from one thread to another: one long text instead of millions of small ones, which would
 * cost as much to copy as they cost to parse.
 */
export interface HojaEmpacada extends Omit<Hoja, 'filas'> {
  /** The text of every cell, one after another, rows downward. */
  readonly texto: string;
  /** Where each cell ends in `texto`. */
  readonly finales: Uint32Array<ArrayBuffer>;
  /** For each row, its number and how many cells it has. */
  readonly filas: Uint32Array<ArrayBuffer>;
}

/** Packs a hoja; `desempacar` gives it back. */
export const empacar = ({ filas, ...resto }: Hoja): HojaEmpacada => {
  const deFilas = new Uint32Array(filas.length * 2);
  const finales = new Uint32Array(filas.reduce((suma, { celdas }) => suma + celdas.length, 0));
  let [k, largo] = [0, 0];
  filas.forEach(({ numero, celdas }, i) => {
    deFilas[i * 2] = numero;
    deFilas[i * 2 + 1] = celdas.length;
    for (const celda of celdas) finales[k++] = largo += celda.length;
  });
  return { ...resto, texto: filas.map(({ celdas }) => celdas.join('')).join(''), finales, filas: deFilas };
};

/** The hoja that was packed. A cell that repeats the one above it is that same text, not a second one. */
export const desempacar = ({ texto, finales, filas: deFilas, ...resto }: HojaEmpacada): Hoja => {
  const filas: Fila[] = [];
  const deArriba: string[] = [];
  let [k, inicio] = [0, 0];
  for (let i = 0; i < deFilas.length; i += 2) {
    const celdas: string[] = [];
    const cuantas = deFilas[i + 1] ?? 0;
    for (let j = 0; j < cuantas; j++) {
      const fin = finales[k++] ?? inicio;
      const arriba = deArriba[j];
      const repite = arriba?.length === fin - inicio && texto.startsWith(arriba, inicio);
      celdas.push(repite ? arriba : (deArriba[j] = texto.slice(inicio, fin)));
      inicio = fin;
    }
    filas.push({ numero: deFilas[i] ?? 0, celdas });
  }
  return { ...resto, filas };
};

/** What of packed hojas is handed over rather than copied. */
export const porEntregar = (hojas: readonly HojaEmpacada[]): ArrayBuffer[] =>
  hojas.flatMap(({ finales, filas }) => [finales.buffer, filas.buffer]);
