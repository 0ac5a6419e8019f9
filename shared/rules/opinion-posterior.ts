import type { Carpeta, Registro } from '../libro/carpeta.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import { celda, lugarDe } from '../libro/registros.ts';
import { ordinalDia, type FechaCivil } from '../spanish/civil-date.ts';
import { leerFecha } from '../spanish/parse-date.ts';
import { hallazgoEnCelda } from './hallar.ts';
import { opinionesDeConvenios, type ConvenioFirmado } from './opiniones-de-convenios.ts';
import type { Regla } from './regla.ts';

const COLUMNA = 'Fecha de emisión';

interface Emitida {
  readonly opinion: Registro;
  readonly emision: FechaCivil;
}

/** The first of the opiniones, where every one of them is dated after the signature. */
function primeraTardia(opiniones: readonly Registro[], firma: FechaCivil): Emitida | null {
  const tardias = opiniones.flatMap((opinion): Emitida[] => {
    const emision = leerFecha(celda(opinion, COLUMNA))?.fecha;
    return emision !== undefined && ordinalDia(emision) > ordinalDia(firma) ? [{ opinion, emision }] : [];
  });
  return tardias.length === opiniones.length ? (tardias[0] ?? null) : null;
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
  const { firmados, ...de } = opinionesDeConvenios(carpeta);
  const vistas = new Map<Registro, Hallazgo>();
  for (const convenio of firmados) {
    if (convenio.firma === null) continue;
    const opiniones = convenio.opinion === '' ? de.nombradas(convenio) : de.citadas(convenio);
    const tardia = primeraTardia(opiniones, convenio.firma);
    // One opinión for several convenios: its date is one cell, and one defect.
    if (tardia === null || vistas.has(tardia.opinion)) continue;
    vistas.set(tardia.opinion, hallar(tardia, convenio, convenio.firma));
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
  revisar,
};
