import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import type { Contexto } from '../../../shared/messages/redaccion.ts';
import { anotarOriginal } from './anotar-original.ts';
import { libroDeTextos } from './libro-de-textos.ts';
import { observacionesDe } from './observaciones.ts';

/**
 * Gives a libro back as `.xlsx` with a comment at each finding and a tab `Observaciones`, which `validar`
 * ignores (contract §4, `--anotar`).
 *
 * @param libro as it was read
 * @param hallazgos those of this libro, in the order in which they are to be listed
 * @param original the bytes of its `.xlsx`: the person's own workbook is given back, everything in it kept;
 *   null for a folder of CSVs: a fresh workbook holds its rows as they were typed
 * @param contexto what the wording depends on besides the finding
 */
export function anotarLibro(
  libro: Libro,
  hallazgos: readonly Hallazgo[],
  original: Uint8Array | null,
  contexto: Contexto = {},
): Promise<Uint8Array> {
  const observaciones = observacionesDe(libro, hallazgos, contexto);
  const bytes =
    original === null ? libroDeTextos(libro, observaciones) : anotarOriginal(libro, observaciones, original);
  return Promise.resolve(bytes);
}
