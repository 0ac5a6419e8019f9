import type { Borrador } from './borrador.ts';
import { TOPES_DE_BORRADOR as TOPES } from './topes.ts';

const conMiles = (n: number): string => n.toString().replace(/\B(?=(\d{3})+$)/g, ',');

/**
 * Why a borrador would hold too much, for people; '' where it does not.
 * @param caracteres UTF-16 units of all its cells
 */
export function porQueNoCabe({ hojas }: Borrador, caracteres: number): string {
  if (hojas.length > TOPES.hojas) return `El libro pasaría de ${conMiles(TOPES.hojas)} hojas.`;
  if (caracteres > TOPES.caracteres) return `El libro pasaría de ${conMiles(TOPES.caracteres)} caracteres.`;
  for (const { nombre, columnas, filas } of hojas) {
    if (columnas.length > TOPES.columnasPorHoja)
      return `La hoja «${nombre}» pasaría de ${conMiles(TOPES.columnasPorHoja)} columnas.`;
    if (filas.length > TOPES.filasPorHoja)
      return `La hoja «${nombre}» pasaría de ${conMiles(TOPES.filasPorHoja)} filas.`;
  }
  return '';
}
