import type { CambioDeBorrador } from '../../../shared/borrador/cambio-de-borrador.ts';

/** What of a tab must be known for some changes to be done on it. */
export interface HojaTocada {
  /** Whether its rows must be known in their order. */
  orden: boolean;
  /** Whether all its rows must be known with their cells. */
  entera: boolean;
  /** Rows whose cells are looked at. */
  readonly filas: Set<string>;
}

function anotar(cambio: CambioDeBorrador, hoja: HojaTocada): void {
  switch (cambio.tipo) {
    case 'celda':
      hoja.filas.add(cambio.fila);
      return;
    case 'quitar-filas':
      hoja.orden = true;
      for (const { id } of cambio.esperadas) hoja.filas.add(id);
      return;
    case 'quitar-columna':
      hoja.orden = true;
      hoja.entera = true;
      return;
    case 'filas':
    case 'mover-filas':
    case 'quitar-hoja':
      hoja.orden = true;
      return;
    case 'columna':
    case 'encabezado':
    case 'hoja':
      return;
  }
}

/** What of each tab some changes look at, by its id: the rest of the borrador need not be read. */
export function partesTocadas(cambios: readonly CambioDeBorrador[]): ReadonlyMap<string, HojaTocada> {
  const hojas = new Map<string, HojaTocada>();
  for (const cambio of cambios) {
    const id = cambio.tipo === 'hoja' ? cambio.hoja.id : cambio.hoja;
    const hoja = hojas.get(id) ?? { orden: false, entera: false, filas: new Set() };
    hojas.set(id, hoja);
    anotar(cambio, hoja);
  }
  return hojas;
}
