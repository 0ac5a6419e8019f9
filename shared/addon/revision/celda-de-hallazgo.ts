import type { Hoja } from '../../libro/model.ts';
import type { Celda } from '../sheet-host.ts';
import type { Taller } from '../taller.ts';
import { posicionDe } from '../taller/cambios.ts';

/**
 * The cell that a finding or a comment speaks of; null where the tab has none. A row whose tab lacks that column is shown
 * by its first cell; a merged one by the first of its range, which alone shows a note.
 */
export function celdaDe(
  taller: Taller,
  hoja: Hoja | undefined,
  fila: number | null,
  columna: string,
): Celda | null {
  if (hoja === undefined || fila === null) return null;
  const posicion = posicionDe(hoja, columna);
  if (posicion === null && fila === hoja.filaEncabezado) return null;
  const celda = { hoja: hoja.nombre, fila, columna: posicion ?? hoja.columnas[0]?.posicion ?? 1 };
  return taller.primera(celda);
}
