import { plegar } from '../../spanish/texto/fold.ts';
import type { Fila, Hoja, Libro } from '../model.ts';

/** Index into the cells of a row, or -1. */
export const columnaDe = (hoja: Hoja, nombre: string): number =>
  hoja.columnas.findIndex((c) => plegar(c.encabezado) === plegar(nombre));

export const hojaDeLibro = (libro: Libro, nombre: string): Hoja | undefined =>
  libro.hojas.find((h) => plegar(h.nombre) === plegar(nombre));

/** The same tab with other rows, one below the other from the headers on. */
export const conFilas = (hoja: Hoja, filas: readonly (readonly string[])[]): Hoja => ({
  ...hoja,
  filas: filas.map((celdas, i) => ({ numero: hoja.filaEncabezado + 1 + i, celdas })),
  filasOcultas: [],
});

/** The cells of a row with one changed. */
export const conCelda = ({ celdas }: Pick<Fila, 'celdas'>, indice: number, valor: string): string[] =>
  Array.from({ length: Math.max(celdas.length, indice + 1) }, (_, i) =>
    i === indice ? valor : (celdas[i] ?? ''),
  );
