import type { Gravedad, Hallazgo } from '../libro/hallazgo.ts';

/** What people read for a gravity (contract §1); an explained warning is `explicado`. */
export type PalabraDeGravedad = 'por corregir' | 'por revisar' | 'explicado';

/** The gravity of a finding in people's words. */
export function gravedadParaPersonas(
  h: Pick<Hallazgo, 'justificacion'>,
  gravedad: Gravedad,
): PalabraDeGravedad {
  if (gravedad === 'Error') return 'por corregir';
  return h.justificacion === null ? 'por revisar' : 'explicado';
}
