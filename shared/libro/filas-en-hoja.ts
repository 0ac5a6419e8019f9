import type { Columna, Fila, Hoja } from './model.ts';
import { recortar } from './texto-de-celda.ts';

/** Rows as a reader found them, of any length; `numeros[i]` is the row that a person sees (else i + 1). */
export interface FilasLeidas {
  readonly nombre: string;
  /** The rows are taken over and trimmed in place: a million of them are not copied. */
  readonly filas: string[][];
  readonly numeros?: readonly number[];
}

/** How much a hoja may hold, and who says that it is more. */
export interface TopesDeHoja {
  readonly caracteresPorCelda: number;
  readonly columnasPorHoja: number;
  readonly filasPorHoja: number;
  readonly alPasar: (tope: keyof Omit<TopesDeHoja, 'alPasar'>, fila: number) => never;
}

const TOO_LONG = -1;

/**
 * The hoja of some rows: trimmed, without empty rows and columns, each cell in its place. The first row with
 * a value holds the headers (contract, section 2).
 */
export const filasEnHoja = (leidas: FilasLeidas, topes?: TopesDeHoja): Hoja | undefined => {
  const conValor: boolean[] = [];
  const filas: Fila[] = [];
  leidas.filas.forEach((celdas, i) => {
    const numero = leidas.numeros?.[i] ?? i + 1;
    const largo = trimRow(celdas, conValor, topes?.caracteresPorCelda ?? Infinity);
    if (topes !== undefined) {
      if (largo === TOO_LONG) topes.alPasar('caracteresPorCelda', numero);
      if (largo > topes.columnasPorHoja) topes.alPasar('columnasPorHoja', numero);
    }
    if (largo === 0) return;
    if (topes !== undefined && filas.length > topes.filasPorHoja) topes.alPasar('filasPorHoja', numero);
    filas.push({ numero, celdas });
  });
  const [encabezado] = filas;
  return encabezado && buildHoja(leidas.nombre, encabezado, filas.slice(1), conValor);
};

/**
 * Trims a row in place and marks the columns that hold something. Most cells have nothing to trim: a look at
 * both ends tells, without a call. Gives the place of the last value (0: an empty row).
 */
const trimRow = (celdas: string[], conValor: boolean[], maximo: number): number => {
  let ultima = 0;
  for (let j = 0; j < celdas.length; j++) {
    let celda = celdas[j] ?? '';
    if (celda === '') continue;
    const primero = celda.charCodeAt(0);
    const final = celda.charCodeAt(celda.length - 1);
    if (primero <= 0x20 || primero >= 0xa0 || final <= 0x20 || final >= 0xa0) {
      celda = recortar(celda);
      celdas[j] = celda;
      if (celda === '') continue;
    }
    if (celda.length > maximo) return TOO_LONG;
    conValor[j] = true;
    ultima = j + 1;
  }
  return ultima;
};

const buildHoja = (nombre: string, encabezado: Fila, registros: Fila[], conValor: boolean[]): Hoja => {
  const columnas: Columna[] = [];
  conValor.forEach((tiene, j) => {
    if (tiene) columnas.push({ encabezado: encabezado.celdas[j] ?? '', posicion: j + 1 });
  });
  const filas = withColumns(registros, columnas);
  return { nombre, filaEncabezado: encabezado.numero, columnas, filas, filasOcultas: [] };
};

/** Where no column fell out in between, the rows serve as they are. */
const withColumns = (filas: Fila[], columnas: readonly Columna[]): Fila[] => {
  const seguidas = columnas.every((columna, i) => columna.posicion === i + 1);
  return filas.map((fila) => {
    if (seguidas && fila.celdas.length <= columnas.length) return fila;
    return { numero: fila.numero, celdas: columnas.map((c) => fila.celdas[c.posicion - 1] ?? '') };
  });
};
