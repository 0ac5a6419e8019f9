import { hastaElBorde, mover, type Punto } from './bloque.ts';
import type { Tabla } from './tabla.ts';

interface Paso {
  readonly fila: -1 | 0 | 1;
  readonly columna: -1 | 0 | 1;
}

/** Where the arrows lead. */
export const FLECHAS: Readonly<Record<string, Paso>> = {
  ArrowUp: { fila: -1, columna: 0 },
  ArrowDown: { fila: 1, columna: 0 },
  ArrowLeft: { fila: 0, columna: -1 },
  ArrowRight: { fila: 0, columna: 1 },
};

/** The last cell of the last row that holds something. */
export function ultimaCelda(tabla: Tabla): Punto {
  const { filas, columnas } = tabla.limites;
  let fila = filas - 1;
  while (fila > 0 && tabla.fila(fila)?.enBlanco === true) fila -= 1;
  return { fila, columna: columnas - 1 };
}

/**
 * Where a key leads from a cell; null for one that leads nowhere: up from the first row is the header's, which the table knows.
 * @param lleno whether a cell holds something
 */
export function destinoDeTecla(
  tabla: Tabla,
  de: Punto,
  { key, shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  lleno: (punto: Punto) => boolean,
): Punto | null {
  const control = ctrlKey || metaKey;
  const junto = (filas: number, columnas: number): Punto => mover(de, filas, columnas, tabla.limites);
  const flecha = FLECHAS[key];
  if (flecha !== undefined) {
    if (flecha.fila === -1 && de.fila === 0 && !shiftKey) return null;
    return control ? hastaElBorde(de, flecha, tabla.limites, lleno) : junto(flecha.fila, flecha.columna);
  }
  switch (key) {
    case 'Home':
      return { fila: control ? 0 : de.fila, columna: 0 };
    case 'End':
      return control ? ultimaCelda(tabla) : { fila: de.fila, columna: tabla.limites.columnas - 1 };
    case 'PageDown':
      return junto(tabla.porPantalla, 0);
    case 'PageUp':
      return junto(-tabla.porPantalla, 0);
    default:
      return null;
  }
}
