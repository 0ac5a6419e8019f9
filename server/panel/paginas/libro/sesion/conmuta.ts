import type { Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Replica } from '../replica/replica.ts';

const soloCeldas = ({ cambios }: Lote): boolean => cambios.every(({ tipo }) => tipo === 'celda');

/**
 * Whether another's lote brings what the person sees from what stood to what stands by its own changes alone: nothing is
 * under way here, or only cells were written on both sides and none was disputed.
 */
export function conmuta(antes: Replica, despues: Replica, lote: Lote): boolean {
  if (antes.pendientes.length === 0) return true;
  if (antes.choques !== despues.choques) return false;
  return soloCeldas(lote) && antes.pendientes.every((p) => soloCeldas(p.lote));
}
