import type { Celda } from '../../../../../shared/addon/sheet-host.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';

/** A cell that a person's step changed, by its place; the first of its tab where whole rows came, went or moved. */
export function celdaEditada({ hojas }: Borrador, [primero]: readonly CambioDeBorrador[]): Celda | null {
  if (primero === undefined) return null;
  const id = typeof primero.hoja === 'string' ? primero.hoja : primero.hoja.id;
  const hoja = hojas.find((h) => h.id === id);
  if (hoja === undefined) return null;
  if (primero.tipo !== 'celda') return { hoja: hoja.nombre, fila: 1, columna: 1 };
  const fila = hoja.filas.findIndex((f) => f.id === primero.fila) + 2;
  const columna = hoja.columnas.findIndex((c) => c.id === primero.columna) + 1;
  return { hoja: hoja.nombre, fila, columna };
}
