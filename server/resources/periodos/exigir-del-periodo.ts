import { esLibroDelEnlace } from '../../../shared/libro/abrir-carpeta.ts';
import { leerCaratula, periodoDeCaratula } from '../../../shared/libro/caratula.ts';
import { claveEnDireccion } from '../../../shared/libro/clave-de-periodo.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';

/**
 * An área's libro, or one of last quarter, put in the place of this period's libro of the enlace is a slip.
 * @param clave of the period
 * @throws Problem `no-es-del-enlace`, `libro-de-otro-periodo`
 */
export function exigirDelPeriodo(libro: Libro, clave: string): void {
  if (!esLibroDelEnlace(libro)) throw new Problem('no-es-del-enlace', {});
  const caratula = leerCaratula(libro.hojas.find((h) => plegar(h.nombre) === 'caratula'));
  const dice = periodoDeCaratula(caratula);
  if (dice !== null && claveEnDireccion(dice) !== clave)
    throw new Problem('libro-de-otro-periodo', { dice: claveEnDireccion(dice), periodo: clave });
}
