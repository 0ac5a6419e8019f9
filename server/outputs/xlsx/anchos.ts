import type { ColumnaDeTabla, Tabla } from '../../../shared/report/arbol.ts';

type Clase = ColumnaDeTabla['clase'];

/** Narrowest and widest of each class, in characters: prose wraps, a date must not. */
const LIMITES: Readonly<Record<Clase, readonly [number, number]>> = {
  orden: [6, 8],
  texto: [12, 38],
  prosa: [28, 62],
  fecha: [18, 36],
  numero: [11, 22],
  marca: [12, 16],
  liga: [20, 40],
};
/** Wider than this many characters, a sheet prints lying down. */
const ANCHO_DE_CARTA = 100;
/** The pointer of the filter covers as much of a header. */
const FLECHA = 3;

function masLargo(texto: string): number {
  let largo = 0;
  for (const linea of texto.split('\n')) largo = Math.max(largo, linea.length);
  return largo;
}

/** The longest word of a header decides how narrow its column may be. */
function palabraMasLarga(encabezado: string): number {
  return Math.max(...encabezado.split(/\s+/).map((palabra) => palabra.length));
}

/** Widths of a table's columns in characters, by what they hold. */
export function anchosDe(tabla: Tabla): number[] {
  return tabla.columnas.map(({ clase, encabezado }, i) => {
    const [minimo, maximo] = LIMITES[clase];
    let ancho = Math.max(minimo, palabraMasLarga(encabezado) + FLECHA);
    for (const { celdas } of tabla.filas) {
      if (ancho >= maximo) break;
      ancho = Math.max(ancho, Math.min(maximo, masLargo(celdas[i] ?? '') + 3));
    }
    return ancho;
  });
}

/** Whether a sheet of these widths is printed on letter paper lying down. */
export function esAncha(anchos: readonly number[]): boolean {
  return anchos.reduce((suma, ancho) => suma + ancho, 0) > ANCHO_DE_CARTA;
}

const ALTO_DE_LINEA = 15;
/** Excel's tallest row, in points. */
const MAX_ALTO = 409;

/** Height in points of a row whose cells wrap at these widths, estimated: a line of prose is not quite full. */
export function altoDe(celdas: readonly string[], anchos: readonly number[], letra = 1): number {
  let lineas = 1;
  celdas.forEach((texto, i) => {
    const ancho = Math.max(4, (anchos[i] ?? 10) / letra);
    let suma = 0;
    for (const linea of texto.split('\n'))
      suma += linea.length <= ancho ? 1 : Math.ceil((linea.length * 1.05) / ancho);
    lineas = Math.max(lineas, suma);
  });
  return Math.min(MAX_ALTO, lineas * ALTO_DE_LINEA + 1);
}
