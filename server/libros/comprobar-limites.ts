import type { Hoja, Libro } from '../../shared/libro/model.ts';
import { Problem } from '../../shared/problem.ts';
import type { Limites } from './limites.ts';

/** What a libro may hold, whichever way it came. */
export type LimitesDeLibro = Pick<
  Limites,
  'hojasPorLibro' | 'filasPorHoja' | 'columnasPorHoja' | 'caracteresPorCelda'
>;

const comprobarHoja = (archivo: string, hoja: Hoja, limites: LimitesDeLibro): void => {
  const { nombre, columnas, filas, filaEncabezado } = hoja;
  if (filas.length > limites.filasPorHoja)
    throw new Problem('demasiadas-filas', { hoja: nombre, archivo, limite: limites.filasPorHoja });
  if ((columnas.at(-1)?.posicion ?? 0) > limites.columnasPorHoja)
    throw new Problem('demasiadas-columnas', { hoja: nombre, archivo, limite: limites.columnasPorHoja });
  const limite = limites.caracteresPorCelda;
  const refuseLong = (fila: number, celdas: readonly string[]): void => {
    if (celdas.some((celda) => celda.length > limite))
      throw new Problem('celda-demasiado-larga', { hoja: nombre, archivo, fila, limite });
  };
  refuseLong(
    filaEncabezado,
    columnas.map(({ encabezado }) => encabezado),
  );
  for (const { numero, celdas } of filas) refuseLong(numero, celdas);
};

/**
 * Holds a libro that no file reader has seen (a client's JSON) to the limits that files are held to.
 * @throws Problem `demasiadas-hojas`, `demasiadas-filas`, `demasiadas-columnas`, `celda-demasiado-larga`
 */
export const comprobarLimites = ({ nombre, hojas }: Libro, limites: LimitesDeLibro): void => {
  const limite = limites.hojasPorLibro;
  if (hojas.length > limite)
    throw new Problem('demasiadas-hojas', { archivo: nombre, cuantas: hojas.length, limite });
  for (const hoja of hojas) comprobarHoja(nombre, hoja, limites);
};
