import type { Tarea } from '../programador.ts';
import type { AjustesDeBitacora } from './ajustes-de-bitacora.ts';
import { avisosDeRevision } from './avisos-de-revision.ts';
import { correoDeLaBitacora } from './correo-de-bitacora.ts';
import { purga } from './purga.ts';
import { recordatoriosAutomaticos } from './recordatorios-automaticos.ts';

/**
 * What the service does by itself, the short work first.
 * @param bitacora null where the head of the bitácora is mailed to nobody
 */
export const tareasDelServicio = (bitacora: AjustesDeBitacora | null): readonly Tarea[] => [
  purga,
  ...(bitacora === null ? [] : [correoDeLaBitacora(bitacora)]),
  avisosDeRevision,
  recordatoriosAutomaticos,
];
