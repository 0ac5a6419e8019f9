import { plegar } from '../../../../shared/spanish/texto/fold.ts';
import type { JsonDeOperacion } from '../../cliente/tipos.ts';
import type { Lugar } from './marcas.ts';

type Filas = JsonDeOperacion<'filasDeEnvio'>;

/** Rows that the page keys go at once. */
const SALTO = 10;

/** The cell of a place; null where this page does not have it. */
export function celdaEn(
  tabla: HTMLTableElement,
  filas: Filas,
  { hoja, fila, columna }: Lugar,
): HTMLElement | null {
  if (plegar(hoja) !== plegar(filas.hoja)) return null;
  const i = filas.filas.findIndex((f) => f.fila === fila);
  const j = columna === '' ? 0 : filas.columnas.findIndex((c) => plegar(c) === plegar(columna)) + 1;
  return tabla.tBodies[0]?.rows[i]?.cells[j] ?? null;
}

/** The place of a cell; its row alone where it is the row's header. */
export function lugarDeCelda(filas: Filas, celda: HTMLTableCellElement): Lugar {
  const renglon =
    celda.parentElement instanceof HTMLTableRowElement ? celda.parentElement.sectionRowIndex : 0;
  return {
    hoja: filas.hoja,
    fila: filas.filas[renglon]?.fila ?? 0,
    columna: celda.cellIndex === 0 ? '' : (filas.columnas[celda.cellIndex - 1] ?? ''),
  };
}

/** Where a key leads from one cell; null where it leads nowhere. */
export function destinoDe(
  tabla: HTMLTableElement,
  celda: HTMLTableCellElement,
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
): HTMLElement | null {
  const renglones = tabla.tBodies[0]?.rows;
  const renglon = celda.parentElement;
  if (renglones === undefined || !(renglon instanceof HTMLTableRowElement)) return null;
  const [i, j] = [renglon.sectionRowIndex, celda.cellIndex];
  const [ultimaFila, ultimaColumna] = [renglones.length - 1, renglon.cells.length - 1];
  const lejos = ctrlKey || metaKey;
  const destinos: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [i + 1, j],
    ArrowUp: [i - 1, j],
    ArrowRight: [i, j + 1],
    ArrowLeft: [i, j - 1],
    PageDown: [Math.min(i + SALTO, ultimaFila), j],
    PageUp: [Math.max(i - SALTO, 0), j],
    Home: [lejos ? 0 : i, 0],
    End: [lejos ? ultimaFila : i, ultimaColumna],
  };
  const destino = destinos[key];
  return destino === undefined ? null : (renglones[destino[0]]?.cells[destino[1]] ?? null);
}
