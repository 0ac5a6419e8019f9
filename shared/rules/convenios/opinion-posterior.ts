import type { Carpeta, Registro } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda, lugarDe } from '../../libro/registros.ts';
import { ordinalDia, type FechaCivil } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { hallazgoEnCelda } from '../hallar.ts';
import {
  opinionesDeConvenios,
  type ConvenioFirmado,
  type OpinionesDeConvenios,
} from './opiniones-de-convenios.ts';
import type { Regla } from '../regla.ts';

const COLUMNA = 'Fecha de emisión';

interface Emitida {
  readonly opinion: Registro;
  readonly emision: FechaCivil;
}

function emitida(opinion: Registro): Emitida | null {
  const emision = leerFecha(celda(opinion, COLUMNA))?.fecha;
  return emision === undefined ? null : { opinion, emision };
}

/** The first of the opiniones of a convenio, where every one of them is dated after the signature. */
function tardia(convenio: ConvenioFirmado, firma: FechaCivil, de: OpinionesDeConvenios): Emitida | null {
  if (convenio.opinion === '') {
    const nombradas = de.nombradas(convenio);
    return nombradas !== null && nombradas.minima > ordinalDia(firma) ? emitida(nombradas.opinion) : null;
  }
  const citadas = de.citadas(convenio).map(emitida);
  const todas = citadas.every((e) => e !== null && ordinalDia(e.emision) > ordinalDia(firma));
  return todas ? (citadas[0] ?? null) : null;
}

function hallar(
  { opinion, emision }: Emitida,
  { registro }: ConvenioFirmado,
  suscripcion: FechaCivil,
): Hallazgo {
  return hallazgoEnCelda(opinion, COLUMNA, celda(opinion, COLUMNA), {
    regla: 'opinion-posterior',
    folio: celda(registro, 'Folio'),
    convenio: lugarDe(registro, 'Fecha de suscripción'),
    emision,
    suscripcion,
  });
}

function revisar(carpeta: Carpeta): Hallazgo[] {
  const de = opinionesDeConvenios(carpeta);
  const vistas = new Map<Registro, Hallazgo>();
  for (const convenio of de.firmados) {
    if (convenio.firma === null) continue;
    const hallada = tardia(convenio, convenio.firma, de);
    // One opinión for several convenios: its date is one cell, and one defect.
    if (hallada === null || vistas.has(hallada.opinion)) continue;
    vistas.set(hallada.opinion, hallar(hallada, convenio, convenio.firma));
  }
  return [...vistas.values()];
}

/**
 * Contract §3, `opinion-posterior`: the date of the opinión that a convenio cites is later than the
 * signature; or, where a convenio signed in the period cites none, that of every one that names its
 * counterpart (at the first).
 */
export const opinionPosterior: Regla = {
  codigo: 'opinion-posterior',
  gravedad: 'Advertencia',
  necesitaOtrosLibros: true,
  resuelveOtraArea: () => true,
  revisar,
};
