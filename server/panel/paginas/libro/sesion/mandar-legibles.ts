import type { Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { Falla } from '../../../cliente/falla.ts';
import { tandaDe } from './cabida.ts';
import type { Mandado } from './servicio-de-libro.ts';

/** The service cannot read it, or not so much: the same again would be refused again. */
const ILEGIBLE: ReadonlySet<number> = new Set([400, 413]);

/**
 * Sends as many of the first lotes as one request takes. One that the service cannot read is refused with the reason, so that it
 * holds up none of the others.
 *
 * @throws Falla where they may be sent later
 */
export async function mandarLegibles(
  mandar: (lotes: readonly Lote[]) => Promise<Mandado>,
  lotes: readonly Lote[],
): Promise<Mandado> {
  const tanda = tandaDe(lotes);
  try {
    return await mandar(tanda);
  } catch (error) {
    if (!(error instanceof Falla) || !ILEGIBLE.has(error.estado)) throw error;
    const { detalle: motivo } = error;
    if (tanda.length > 1) return mandarLegibles(mandar, tanda.slice(0, 1));
    return { version: 0, hechos: [], rechazados: tanda.map(({ id }) => ({ id, conflictos: [], motivo })) };
  }
}
