import type { Borrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold.ts';

/** A tab by its name: that very name, else case, accents and blanks aside. */
export function hallarHoja({ hojas }: Borrador, nombre: string): HojaDeBorrador | undefined {
  const clave = plegar(nombre);
  return hojas.find((h) => h.nombre === nombre) ?? hojas.find((h) => plegar(h.nombre) === clave);
}

/** What a cell holds by its place, the header's row first; '' beyond the edge. */
export function celdaEn({ columnas, filas }: HojaDeBorrador, fila: number, columna: number): string {
  const puesta = columnas[columna - 1];
  if (puesta === undefined) return '';
  return fila === 1 ? puesta.encabezado : (filas[fila - 2]?.celdas[puesta.id] ?? '');
}
