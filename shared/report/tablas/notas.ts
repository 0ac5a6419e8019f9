import { JUSTIFICADA } from '../../programa/consulta/asistencia.ts';

/** What prints under an attendance table that has a J (contract §2, `Asistencia`). */
export const NOTA_DE_JUSTIFICADA = `${JUSTIFICADA}: ausencia justificada.`;
