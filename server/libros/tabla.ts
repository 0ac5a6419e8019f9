import type { Columna, Fila, Hoja } from '../../shared/libro/model.ts';
import { Problem } from '../../shared/problem.ts';
import type { Limites } from './limites.ts';
import { recortar } from '../../shared/libro/texto-de-celda.ts';

/** Rows as a reader found them, of any length; `numeros[i]` is the row that a person sees (else i + 1). */
export interface Tabla {
  readonly nombre: string;
  /** File that holds it, for messages. */
  readonly archivo: string;
  /** The rows are taken over and trimmed in place: a million of them are not copied. */
  readonly filas: string[][];
  readonly numeros?: readonly number[];
}

/**
 * The hoja of a table: trimmed, without empty rows and columns, each cell in its place. The first row with
 * a value holds the headers (contract, section 2).
 */
export const hojaDeTabla = (tabla: Tabla, limites: Limites): Hoja | undefined => {
  const conValor: boolean[] = [];
  const numero = (i: number): number => tabla.numeros?.[i] ?? i + 1;
  const filas: Fila[] = [];
  tabla.filas.forEach((celdas, i) => {
    const largo = trimRow(celdas, conValor, limites.caracteresPorCelda);
    if (largo === TOO_LONG) throw tooLong(tabla, numero(i), limites);
    if (largo > limites.columnasPorHoja) throw tooWide(tabla, limites);
    if (largo === 0) return;
    if (filas.length > limites.filasPorHoja) throw tooMany(tabla, limites);
    filas.push({ numero: numero(i), celdas });
  });
  const [encabezado] = filas;
  if (encabezado === undefined) return undefined;
  return buildHoja(tabla, encabezado, filas.slice(1), conValor);
};

const TOO_LONG = -1;

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

const buildHoja = (tabla: Tabla, encabezado: Fila, registros: Fila[], conValor: boolean[]): Hoja => {
  const columnas: Columna[] = [];
  conValor.forEach((tiene, j) => {
    if (tiene) columnas.push({ encabezado: encabezado.celdas[j] ?? '', posicion: j + 1 });
  });
  return {
    nombre: tabla.nombre,
    filaEncabezado: encabezado.numero,
    columnas,
    filas: withColumns(registros, columnas),
    filasOcultas: [],
  };
};

/** Where no column fell out in between, the rows serve as they are. */
const withColumns = (filas: Fila[], columnas: readonly Columna[]): Fila[] => {
  const seguidas = columnas.every((columna, i) => columna.posicion === i + 1);
  return filas.map((fila) => {
    if (seguidas && fila.celdas.length <= columnas.length) return fila;
    return { numero: fila.numero, celdas: columnas.map((c) => fila.celdas[c.posicion - 1] ?? '') };
  });
};

const tooLong = ({ nombre, archivo }: Tabla, fila: number, limites: Limites): Problem =>
  new Problem('celda-demasiado-larga', { hoja: nombre, archivo, fila, limite: limites.caracteresPorCelda });

const tooWide = ({ nombre, archivo }: Tabla, limites: Limites): Problem =>
  new Problem('demasiadas-columnas', { hoja: nombre, archivo, limite: limites.columnasPorHoja });

const tooMany = ({ nombre, archivo }: Tabla, limites: Limites): Problem =>
  new Problem('demasiadas-filas', { hoja: nombre, archivo, limite: limites.filasPorHoja });
