import type { ColumnaDef, HojaDef } from '../hojas/hoja-def.ts';
import { notaDe } from './nota-de-columna.ts';
import type { Plan } from './plan.ts';

/** Sessions that an empty `Asistencia` has room for. */
const SESIONES_EN_BLANCO = 12;

/** A column of a tab to fill in: the contract's, or one that helps to fill it in. */
export type Puesto =
  | { readonly tipo: 'propia'; readonly def: ColumnaDef }
  /** A line is chosen in it by its title. */
  | { readonly tipo: 'ayuda'; readonly encabezado: string }
  | { readonly tipo: 'sesion'; readonly encabezado: string };

/** The columns of a tab, from left to right. */
export function puestosDe(plan: Plan, def: HojaDef): Puesto[] {
  const propias = def.columnas.map((c): Puesto => ({ tipo: 'propia', def: c }));
  const conLinea = def.columnas.some(({ tipo }) => tipo === 'linea') && plan.lineas(def.nombre).length > 0;
  const ayuda: Puesto[] = conLinea ? [{ tipo: 'ayuda', encabezado: '_Elija la línea' }] : [];
  const sesiones = def.nombre === 'Asistencia' ? SESIONES_EN_BLANCO : 0;
  const enBlanco = Array.from({ length: sesiones }, (): Puesto => ({ tipo: 'sesion', encabezado: '' }));
  return [...ayuda, ...propias, ...enBlanco];
}

/** The note of a header; '' for none. */
export function notaDePuesto(puesto: Puesto, def: HojaDef): string {
  if (puesto.tipo === 'propia') return notaDe(puesto.def, def);
  if (puesto.tipo === 'sesion') return '';
  return 'Elija aquí la línea por su título; su número aparece en Línea.\nTambién puede escribir el número directamente en Línea.';
}
