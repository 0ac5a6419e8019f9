import type { HojaDef } from '../hojas/hoja-def.ts';
import { columnaDe, hojaDeLibro } from '../libro/siguiente/hoja-por-columnas.ts';
import type { Plan } from './plan.ts';

/** Rows that a tab begins with, by the columns of its definition: what goes on from the period before. */
export function filasPrevias({ previo }: Pick<Plan, 'previo'>, def: HojaDef): string[][] {
  const hoja = previo === null ? undefined : hojaDeLibro(previo, def.nombre);
  if (hoja === undefined) return [];
  const indices = def.columnas.map(({ nombre }) => columnaDe(hoja, nombre));
  return hoja.filas.map(({ celdas }) => indices.map((i) => celdas[i] ?? ''));
}
