import { expect, it } from 'vitest';
import { conFilas } from './carpeta-de-registros.ts';
import { librosDe, poner, type Borrador } from './carpeta-limpia.ts';
import { senalesDe } from './hallazgos.ts';
import { librosDeEjemplo } from './libros.ts';

/** The libros of the first example that most defects are put in. */
export const ENLACE_T4 = 'enlace-utvoe';
export const AREA_T4 = 'area-utvoe';

/** The rows of an example as they stand in its CSVs; a row without values stays in its place. */
function borrador(nombre: string): Borrador {
  const entradas = librosDeEjemplo(nombre).map(({ nombre: libro, hojas }): [string, Borrador[string]] => [
    libro,
    Object.fromEntries(
      hojas.map((hoja): [string, string[][]] => {
        const encabezados = hoja.columnas.map((c) => c.encabezado);
        const filas = hoja.filas.map((f) => encabezados.map((_, i) => f.celdas[i] ?? ''));
        return [hoja.nombre, [encabezados, ...filas]];
      }),
    ),
  ]);
  return Object.fromEntries(entradas);
}

const firmas = (b: Borrador): string[] => senalesDe(librosDe(b)).map((s) => s.map(String).join('|'));

const BASES: Record<string, Borrador> = {
  '2021-t4': borrador('2021-t4'),
  '2020-mar-may': borrador('2020-mar-may'),
};

/** Puts a value in a cell. */
export const ponerEn =
  (libro: string, hoja: string, fila: number, columna: string, valor: string) => (b: Borrador) =>
    poner(b, { libro, hoja, fila, columna }, valor);
/** Adds rows at the end of a tab. */
export const agregar =
  (libro: string, hoja: string, filas: string[][], encabezados: string[] = []) =>
  (b: Borrador) =>
    conFilas(b, libro, hoja, filas, encabezados);
/** Takes a row away. */
export const borrar = (libro: string, hoja: string, fila: number) => (b: Borrador) => {
  const copia = structuredClone(b);
  copia[libro]?.[hoja]?.splice(fila - 1, 1);
  return copia;
};
/** One change after another. */
export const varios =
  (...pasos: ((b: Borrador) => Borrador)[]) =>
  (b: Borrador) =>
    pasos.reduce((c, paso) => paso(c), b);

/** One change to an example, and the findings that it adds or takes away. */
export interface Caso {
  readonly defecto: string;
  readonly en?: string;
  readonly cambio: (b: Borrador) => Borrador;
  readonly mas: readonly string[];
  readonly menos?: readonly string[];
}

/** A test for each: the findings of the example stay, but for what the change itself makes. */
export function probarCasos(casos: readonly Caso[]): void {
  it.each(casos)('$defecto', ({ en = '2021-t4', cambio, mas, menos = [] }) => {
    const base = BASES[en] ?? {};
    const antes = firmas(base).filter((f) => !menos.includes(f));
    expect(firmas(cambio(base)).sort()).toEqual([...antes, ...mas].sort());
  });
}
