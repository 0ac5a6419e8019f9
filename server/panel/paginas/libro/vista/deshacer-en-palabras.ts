import type { Vuelta } from '../replica/hacer.ts';
import { dichoDeLote } from './acciones-de-lote.ts';

/** What became of undoing, where it is not seen in the cells. */
export function deshacerEnPalabras(que: 'deshacer' | 'rehacer', { paso, impedido }: Vuelta): string {
  if (paso === null) return que === 'deshacer' ? 'No hay nada que deshacer.' : 'No hay nada que rehacer.';
  const [primero] = impedido;
  if (primero === undefined) return '';
  const hay = primero.motivo === 'otro-valor' ? ` Ahora dice «${primero.hay}».` : '';
  return `No se puede ${que} («${dichoDeLote(paso.que)}»): alguien cambió eso después.${hay}`;
}
