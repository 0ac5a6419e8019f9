import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../../store/almacen.ts';
import { tomarPeriodo, type FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';

/**
 * Closing a period freezes all of it.
 *
 * @throws Problem `periodo-cerrado`
 */
export function exigirAbierto({ clave, estado }: Pick<FilaDePeriodo, 'clave' | 'estado'>): void {
  if (estado === 'cerrado') throw new Problem('periodo-cerrado', { periodo: clave });
}

/**
 * Takes the period for a change of something in it: from here on nobody closes it before the change ends, and
 * changes of one period come one after the other.
 *
 * @throws Problem `periodo-cerrado`
 */
export async function tomarAbierto(cambio: Cambio, id: string): Promise<FilaDePeriodo> {
  const periodo = await tomarPeriodo(cambio, id);
  exigirAbierto(periodo);
  return periodo;
}
