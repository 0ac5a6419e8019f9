import type { ColumnaVista } from '../columnas/columna-vista.ts';
import { comoValor } from '../columnas/valor-de-celda.ts';
import type { Bloque } from '../portapapeles/tsv.ts';
import { altoDe, anchoDe, vecesDe, type Rectangulo } from '../rejilla/bloque.ts';
import type { Escrito } from './escribir.ts';
import type { FilaDeRejilla } from './filas-por-llenar.ts';

/** The part of a tab that shows, by places. */
export interface Hoja {
  readonly columnas: readonly ColumnaVista[];
  readonly fila: (lugar: number) => FilaDeRejilla | undefined;
  readonly filas: number;
}

const entre = (desde: number, hasta: number): number[] =>
  Array.from({ length: Math.max(0, hasta - desde + 1) }, (_, i) => desde + i);

/** What a block holds. */
export function leerBloque({ columnas, fila }: Hoja, r: Rectangulo): Bloque {
  const ids = columnas.slice(r.columnaInicial, r.columnaFinal + 1).map(({ id }) => id);
  return entre(r.filaInicial, r.filaFinal).map((lugar) => ids.map((id) => fila(lugar)?.celdas[id] ?? ''));
}

/** The same text in every cell. */
export function llenarBloque({ columnas, fila }: Hoja, r: Rectangulo, texto: string): Escrito[] {
  return entre(r.filaInicial, r.filaFinal).flatMap((lugar) => {
    const esta = fila(lugar);
    if (esta === undefined) return [];
    return columnas
      .slice(r.columnaInicial, r.columnaFinal + 1)
      .map(({ id, clase }) => ({ fila: esta.id, columna: id, nuevo: comoValor(clase, texto) }));
  });
}

export interface Pegado {
  readonly escritos: readonly Escrito[];
  /** What was written to, to choose it. */
  readonly rectangulo: Rectangulo;
  /** Columns and rows of what was pasted for which there is no room. */
  readonly sobran: { readonly columnas: number; readonly filas: number };
}

/** The same with blank rows below, for what is longer than what shows. */
export const conFilasAbajo = ({ columnas, fila, filas }: Hoja, abajo: readonly FilaDeRejilla[]): Hoja => ({
  columnas,
  filas: filas + abajo.length,
  fila: (lugar) => fila(lugar) ?? abajo[lugar - filas],
});

/** A block from the clipboard, from the first chosen cell on; as often as it fits into what is chosen. */
export function pegarBloque({ columnas, fila, filas }: Hoja, donde: Rectangulo, bloque: Bloque): Pegado {
  const ancho = Math.max(1, ...bloque.map((b) => b.length));
  const veces = vecesDe({ filas: bloque.length, columnas: ancho }, donde);
  const filaFinal = Math.min(filas, donde.filaInicial + bloque.length * veces.filas) - 1;
  const columnaFinal = Math.min(columnas.length, donde.columnaInicial + ancho * veces.columnas) - 1;
  const rectangulo = { ...donde, filaFinal, columnaFinal };
  const escritos = entre(donde.filaInicial, filaFinal).flatMap((lugar, i) => {
    const esta = fila(lugar);
    const textos = bloque[i % bloque.length] ?? [];
    if (esta === undefined) return [];
    return columnas.slice(donde.columnaInicial, columnaFinal + 1).map(({ id, clase }, j) => ({
      fila: esta.id,
      columna: id,
      nuevo: comoValor(clase, textos[j % ancho] ?? ''),
    }));
  });
  const sobran = {
    columnas: Math.max(0, ancho - anchoDe(rectangulo)),
    filas: Math.max(0, bloque.length - altoDe(rectangulo)),
  };
  return { escritos, rectangulo, sobran };
}

const vuelta = (n: number, cuantos: number): number => ((n % cuantos) + cuantos) % cuantos;

/** Copies a block over a larger one around it, again and again from where it stands. */
export function rellenarBloque(hoja: Hoja, de: Rectangulo, a: Rectangulo): Escrito[] {
  const bloque = leerBloque(hoja, de);
  const [alto, ancho] = [altoDe(de), anchoDe(de)];
  const columnas = hoja.columnas.slice(a.columnaInicial, a.columnaFinal + 1);
  return entre(a.filaInicial, a.filaFinal).flatMap((lugar) => {
    const esta = hoja.fila(lugar);
    const textos = bloque[vuelta(lugar - de.filaInicial, alto)] ?? [];
    if (esta === undefined) return [];
    return columnas.map(({ id }, j) => ({
      fila: esta.id,
      columna: id,
      nuevo: textos[vuelta(a.columnaInicial + j - de.columnaInicial, ancho)] ?? '',
    }));
  });
}
