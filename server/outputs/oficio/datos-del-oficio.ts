import type { Acuse } from '../../../shared/api/esquemas/acuse.ts';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import type { Carpeta } from '../../../shared/libro/carpeta.ts';
import { periodoConClave } from '../../../shared/libro/clave-de-periodo.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { celda, registrosDe } from '../../../shared/libro/registros.ts';
import type { Portada } from '../../../shared/report/arbol.ts';
import { hacerPortada } from '../../../shared/report/portada.ts';
import type { FechaCivil } from '../../../shared/spanish/fechas/civil-date.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { horaDelAcuse } from '../acuse/hora-del-acuse.ts';
import type { Imagen } from '../docx/dibujo/imagen.ts';

/** Somebody who signs or is written to; `nombre` is '' where the Carátula names nobody. */
interface Persona {
  readonly nombre: string;
  readonly cargo: string;
}

/** A line without activities, with its title in the programme, or ''. */
interface LineaSinActividades {
  readonly linea: string;
  readonly titulo: string;
  readonly motivo: string;
}

/** All that the oficio says. */
export interface DatosDelOficio {
  readonly acuse: Acuse;
  readonly lugar: string;
  readonly fecha: FechaCivil;
  readonly remite: Persona;
  readonly destinatario: Persona;
  /** `Cuarto informe trimestral de actividades de la Comisión … 2021`. */
  readonly informe: string;
  readonly sinActividades: readonly LineaSinActividades[];
  /** Address of the page that checks acuses. */
  readonly verificacion: string;
  /** `#rrggbb`, or null. */
  readonly color: string | null;
  readonly logotipo: Imagen | null;
}

/** Where the oficio is made up from. */
export interface FuentesDelOficio {
  readonly acuse: Acuse;
  /** The libro that was sent. */
  readonly area: Libro;
  /** The libro of the enlace that it was checked with. */
  readonly enlace: Libro;
  readonly verificacion: string;
  /** The enlace's logo, read already; null for none. */
  readonly logotipo: Imagen | null;
  /** Where it is signed; a Carátula has no field for it. */
  readonly lugar?: string;
}

const LUGAR = 'Ciudad de México';

/** Who answers for a libro, with the post that `Firmas` gives, else the área. */
function responsableDe({ responsable, firmas, area }: Portada): Persona {
  const firma = firmas.find((f) => plegar(f.nombre) === plegar(responsable)) ?? null;
  const nombre = responsable === '' ? (firmas[0]?.nombre ?? '') : responsable;
  const cargo = responsable === '' ? firmas[0]?.cargo : firma?.cargo;
  return { nombre, cargo: cargo === undefined || cargo === '' ? area : cargo };
}

function sinActividadesDe(area: Carpeta, enlace: Carpeta): LineaSinActividades[] {
  return registrosDe(area, 'Sin actividades').map((registro) => {
    const linea = celda(registro, 'Línea');
    const titulo = enlace.lineas.get(plegar(linea))?.titulo ?? '';
    return { linea, titulo, motivo: celda(registro, 'Motivo') };
  });
}

/** Takes from the two Carátulas who writes to whom, and from the libro what it declares. Dated as the acuse. */
export function datosDelOficio(fuentes: FuentesDelOficio): DatosDelOficio {
  const { acuse, verificacion, logotipo, lugar = LUGAR } = fuentes;
  const { fecha } = horaDelAcuse(acuse.cuando);
  const [desde, hasta] = [leerFecha(acuse.periodo.desde), leerFecha(acuse.periodo.hasta)];
  const periodo = periodoConClave(desde?.fecha ?? fecha, hasta?.fecha ?? fecha);
  const [area, enlace] = [abrirCarpeta([fuentes.area]), abrirCarpeta([fuentes.enlace])];
  const portada = hacerPortada(enlace, periodo);
  const remite = responsableDe(hacerPortada(area, periodo));
  return {
    acuse,
    lugar,
    fecha,
    // The área goes by its registered name, however its libro spells it
    remite: { ...remite, cargo: remite.cargo === '' ? acuse.area.nombre : remite.cargo },
    destinatario: responsableDe(portada),
    informe: portada.titulo,
    sinActividades: sinActividadesDe(area, enlace),
    verificacion,
    color: portada.color,
    logotipo,
  };
}
