import { filasEnHoja, type FilasLeidas } from '../../shared/libro/filas-en-hoja.ts';
import type { Hoja } from '../../shared/libro/model.ts';
import { Problem } from '../../shared/problem.ts';
import type { Limites } from './limites.ts';

/** Rows as a reader found them. */
export interface Tabla extends FilasLeidas {
  /** File that holds it, for messages. */
  readonly archivo: string;
}

/**
 * The hoja of a table.
 * @throws Problem `celda-demasiado-larga`, `demasiadas-columnas`, `demasiadas-filas`
 */
export const hojaDeTabla = (tabla: Tabla, limites: Limites): Hoja | undefined =>
  filasEnHoja(tabla, {
    ...limites,
    alPasar: (tope, fila) => {
      const donde = { hoja: tabla.nombre, archivo: tabla.archivo, limite: limites[tope] };
      if (tope === 'caracteresPorCelda') throw new Problem('celda-demasiado-larga', { ...donde, fila });
      throw new Problem(tope === 'columnasPorHoja' ? 'demasiadas-columnas' : 'demasiadas-filas', donde);
    },
  });
