import { abrirCarpeta, esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import type { Libro } from '../../libro/model.ts';
import type { Periodo } from '../../spanish/fechas/periodo.ts';
import { revisar } from '../revisar.ts';
import { revisarConVecinos, type HallazgoDeEnvio } from './revisar-con-vecinos.ts';

/**
 * Validates one libro with what is known besides: an área's alone where the enlace's is not known, by the rules that need
 * no other. The service and the add-on do so.
 *
 * @param enlace whole, or the tabs that áreas consult; null where it is not known
 * @param vecinos what other áreas sent
 * @param periodo null to take that of the `Carátula`
 */
export function revisarLibro(
  enlace: Libro | null,
  libro: Libro,
  vecinos: readonly Libro[],
  periodo: Periodo | null,
): HallazgoDeEnvio[] {
  if (enlace !== null || esLibroDelEnlace(libro)) return revisarConVecinos(enlace, libro, vecinos, periodo);
  return revisar(abrirCarpeta([libro], 'libro', periodo)).map((h) => ({ ...h, depende: null }));
}
