import type { ColumnaDeTabla, Tabla } from '../../../../shared/report/arbol.ts';
import { anchoDe, palabraMasAncha } from './medir.ts';
import { CELDA } from './pagina.ts';

/** What a column needs and would like, twips, cell margins included. */
export interface Necesidad {
  /** Its longest word: narrower, words are broken. */
  readonly minimo: number;
  /** What reads well: everything on one line, a long date on two. */
  readonly natural: number;
  /** Everything on one line. */
  readonly holgado: number;
  /** How much text it holds: what is left over is shared out by it. */
  readonly peso: number;
}

type Clase = ColumnaDeTabla['clase'];

const RELLENO = 2 * CELDA.lados + 20;
/** No word of prose may claim more than this (an address, a key without breaks). */
const TOPE_DE_PALABRA = 2400;
/** A long date reads well on two lines: `Miércoles 20 de octubre / de 2021`. */
const TOPE: Readonly<Partial<Record<Clase, number>>> = { fecha: 2150, numero: 2000 };
const MUESTRA = 400;

/** A column of ✓ whose heading runs upward needs the height of one line. */
const GIRADA: Necesidad = { minimo: 320, natural: 560, holgado: 560, peso: 500 };

function anchoDeLineas(texto: string, cuerpo: number): number {
  let mayor = 0;
  for (const linea of texto.split('\n')) mayor = Math.max(mayor, anchoDe(linea, cuerpo));
  return mayor;
}

function necesidad(tabla: Tabla, j: number, cuerpo: number, girada: boolean): Necesidad {
  const { encabezado, clase } = tabla.columnas[j] ?? { encabezado: '', clase: 'texto' };
  const titulo = [{ texto: encabezado }];
  if (girada) return GIRADA;
  let palabra = palabraMasAncha(titulo, cuerpo, true);
  let natural = clase === 'marca' ? 900 : Math.min(anchoDe(encabezado, cuerpo, true), 2200);
  let total = 0;
  const filas = tabla.filas.slice(0, MUESTRA);
  for (const fila of filas) {
    const texto = fila.celdas[j] ?? '';
    palabra = Math.max(
      palabra,
      Math.min(palabraMasAncha([{ texto }], cuerpo, fila.tipo === 'total'), TOPE_DE_PALABRA),
    );
    const ancho = anchoDeLineas(texto, cuerpo);
    natural = Math.max(natural, ancho);
    total += ancho;
  }
  const tope = Math.max(TOPE[clase] ?? Infinity, palabra);
  const media = total / Math.max(1, filas.length);
  return {
    minimo: Math.ceil(palabra) + RELLENO,
    natural: Math.ceil(Math.min(natural, tope)) + RELLENO,
    holgado: Math.ceil(natural) + RELLENO,
    // Between mean and longest: one long cell among short ones must not squeeze its neighbours
    peso: Math.sqrt(Math.max(1, media) * Math.max(1, natural)),
  };
}

/** What each column of a table needs at a size (half points); `giradas`: columns whose heading runs upward. */
export function necesidades(tabla: Tabla, cuerpo: number, giradas: readonly boolean[]): readonly Necesidad[] {
  return tabla.columnas.map((_, j) => necesidad(tabla, j, cuerpo, giradas[j] === true));
}

function suma(numeros: readonly number[]): number {
  return numeros.reduce((a, b) => a + b, 0);
}

export function sumaDeMinimos(columnas: readonly Necesidad[]): number {
  return suma(columnas.map((c) => c.minimo));
}

/** Whether each column gets its longest word, and those of text enough to be read: `legible`, by column. */
export function caben(
  columnas: readonly Necesidad[],
  legible: readonly number[],
  disponible: number,
): boolean {
  return suma(columnas.map((c, j) => Math.max(c.minimo, Math.min(c.natural, legible[j] ?? 0)))) <= disponible;
}

/** Shares what is left of `disponible` out by weight, none past its wish; the rest goes round again. */
function repartir(
  columnas: readonly Necesidad[],
  anchos: number[],
  disponible: number,
  deseo: 'natural' | 'holgado',
): void {
  let resto = disponible - suma(anchos);
  for (let vuelta = 0; vuelta < 6 && resto > 1; vuelta += 1) {
    const abiertas = columnas.map((c, j) => ((anchos[j] ?? 0) < c[deseo] ? c.peso : 0));
    const total = suma(abiertas);
    if (total === 0) return;
    const porRepartir = resto;
    for (const [j, c] of columnas.entries()) {
      const ancho = anchos[j] ?? 0;
      const dado = Math.min(((abiertas[j] ?? 0) / total) * porRepartir, Math.max(0, c[deseo] - ancho));
      anchos[j] = ancho + dado;
      resto -= dado;
    }
  }
}

function ajustar(anchos: readonly number[], total: number): readonly number[] {
  const enteros = anchos.map(Math.floor);
  const mayor = enteros.indexOf(Math.max(...enteros));
  const falta = total - suma(enteros);
  return enteros.map((a, j) => (j === mayor ? a + falta : a));
}

/**
 * Widths of a table's columns, twips, whole numbers that add up to `disponible`, or to less where the table is
 * narrow by nature: two short columns are not drawn apart over a whole page.
 */
export function repartirAnchos(columnas: readonly Necesidad[], disponible: number): readonly number[] {
  const minimos = sumaDeMinimos(columnas);
  if (minimos >= disponible) {
    return ajustar(
      columnas.map((c) => (c.minimo * disponible) / minimos),
      disponible,
    );
  }
  const comodo = Math.round(suma(columnas.map((c) => c.holgado)) * 1.3);
  if (comodo < disponible * 0.62) {
    return ajustar(
      columnas.map((c) => c.holgado * 1.3),
      comodo,
    );
  }
  const anchos = columnas.map((c) => c.minimo);
  repartir(columnas, anchos, disponible, 'natural');
  repartir(columnas, anchos, disponible, 'holgado');
  const sobra = disponible - suma(anchos);
  const pesos = suma(columnas.map((c) => c.peso));
  return ajustar(
    anchos.map((a, j) => a + (sobra * (columnas[j]?.peso ?? 0)) / pesos),
    disponible,
  );
}
