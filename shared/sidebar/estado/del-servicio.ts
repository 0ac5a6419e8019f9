import type { HallazgoDeBarra, Revision } from '../../addon/acciones.ts';
import type { Cambio } from '../../fixes/correccion.ts';
import { TEXTOS } from '../textos.ts';
import { claseDe, llaveDeHallazgo } from './agrupar.ts';

/**
 * What the service found by the libros of the other áreas, which a review of the libro alone does not see: it is kept in sight
 * while it is attended to, one finding after the other.
 */
export type DelServicio = readonly HallazgoDeBarra[];

/** Of what the service found, what was not known here. */
export function loQueNoSeSabia(antes: Revision | null, { hallazgos }: Revision): DelServicio {
  const sabidos = new Set((antes?.hallazgos ?? []).map(llaveDeHallazgo));
  return hallazgos.filter((h) => claseDe(h) !== 'resuelto' && !sabidos.has(llaveDeHallazgo(h)));
}

/** One of them is explained, or asked of the enlace. */
export const conAtendido = (
  hallazgos: DelServicio,
  hallazgo: HallazgoDeBarra,
  como: Partial<HallazgoDeBarra>,
): DelServicio =>
  hallazgos.map((h) => (llaveDeHallazgo(h) === llaveDeHallazgo(hallazgo) ? { ...h, ...como } : h));

/** Those whose cell was changed are looked at again when the libro is sent. */
export const sinCambiados = (hallazgos: DelServicio, cambios: readonly Cambio[]): DelServicio =>
  hallazgos.filter(
    (h) => !cambios.some((c) => c.hoja === h.hoja && c.fila === h.fila && c.columna === h.columna),
  );

/** A review of the libro alone, with what is left of them. */
export function conLoDelServicio(revision: Revision, hallazgos: DelServicio): Revision {
  const sabidos = new Set(revision.hallazgos.map(llaveDeHallazgo));
  const suyos = hallazgos.filter(
    (h) => !sabidos.has(llaveDeHallazgo(h)) && (revision.hoja === null || h.hoja === revision.hoja),
  );
  const quedan = suyos.filter((h) => claseDe(h) !== 'resuelto').length;
  const juntos = { ...revision, hallazgos: [...revision.hallazgos, ...suyos] };
  if (quedan === 0 || !revision.admisible) return juntos;
  return { ...juntos, admisible: false, motivo: TEXTOS.quedaDelServicio(quedan) };
}
