import type { HallazgoDeApi } from '../../api/esquemas/envios.ts';
import { admitir, sePuedePedir } from '../../envio/admision.ts';
import { motivoDe } from '../../envio/motivo-de-admision.ts';
import { esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import { campo, leerCaratula } from '../../libro/caratula.ts';
import type { Hoja, Libro } from '../../libro/model.ts';
import type { HallazgoDeEnvio } from '../../rules/cruces/revisar-con-vecinos.ts';
import { revisarLibro } from '../../rules/cruces/revisar-libro.ts';
import { gravedadDe } from '../../rules/revisar.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { HallazgoDeBarra, Revision } from '../acciones.ts';
import { enlaceDeBuzon, periodoDeBuzon } from '../servicio/enlace-de-buzon.ts';
import { respuestaVigente } from '../servicio/marca-de-envio.ts';
import type { Accion, Taller } from '../taller.ts';
import { avisosDeLibro } from './avisos-de-libro.ts';
import { celdaDe } from './celda-de-hallazgo.ts';
import { textoDeDatos } from './datos-en-texto.ts';
import { edicionDe } from './edicion.ts';
import { peticionesQueCuentan } from './peticiones.ts';

const hojaEn = ({ hojas }: Libro, nombre: string): Hoja | undefined =>
  hojas.find((h) => plegar(h.nombre) === plegar(nombre));

type Hallado = HallazgoDeApi & Pick<HallazgoDeBarra, 'datos'>;

/** A finding that the page will word. */
const porDecir = (h: HallazgoDeEnvio): Hallado => ({
  ...h.lugar,
  regla: h.datos.regla,
  gravedad: gravedadDe(h),
  valor: h.valor,
  mensaje: '',
  sugerencia: '',
  justificacion: h.justificacion,
  correcciones: [],
  depende: h.depende,
  datos: textoDeDatos(h.datos),
});

/** What the rules find, as the service would find it were no other área's libro there. */
function hallar(taller: Taller, libro: Libro): Hallado[] {
  const respuesta = respuestaVigente(taller, libro);
  if (respuesta?.tipo === 'con-hallazgos') return [...respuesta.hallazgos];
  const buzon = taller.buzon();
  const periodo = periodoDeBuzon(buzon?.contexto.periodo);
  return revisarLibro(buzon && enlaceDeBuzon(buzon), libro, [], periodo).map(porDecir);
}

function siglasDelEnlace(taller: Taller, libro: Libro): string {
  const buzon = taller.buzon();
  const deEnlace = esLibroDelEnlace(libro) ? libro : buzon && enlaceDeBuzon(buzon);
  return campo(leerCaratula(deEnlace === null ? undefined : hojaEn(deEnlace, 'Carátula')), 'Siglas del área');
}

/** Findings as the sidebar shows them, and whether the libro may be sent. */
function comoRevision(
  taller: Taller,
  libro: Libro,
  hallados: readonly Hallado[],
  hoja: string | null,
): Revision {
  const admision = admitir(hallados, peticionesQueCuentan(taller));
  const deEnlace = esLibroDelEnlace(libro);
  const hallazgos = hallados.map((h): HallazgoDeBarra => ({
    ...h,
    celda: celdaDe(taller, hojaEn(libro, h.hoja), h.fila, h.columna),
    sePuedePedir: !deEnlace && h.gravedad !== 'Justificada' && sePuedePedir(h.regla),
    pedido: admision.pedidos.has(h),
  }));
  return {
    hallazgos: hoja === null ? hallazgos : hallazgos.filter((h) => plegar(h.hoja) === plegar(hoja)),
    hoja,
    admisible: admision.admisible,
    motivo: motivoDe(admision),
    edicion: edicionDe(taller.puertos),
    avisos: avisosDeLibro(taller, libro),
    porDecir: { siglasDelEnlace: siglasDelEnlace(taller, libro) },
  };
}

/**
 * Validates the libro as it stands.
 *
 * @param hoja the tab that is shown; null for all of them. The others are read all the same, since rules look across tabs
 * @param hallados what the service found, where it was asked
 */
export function revisarTaller(
  taller: Taller,
  hoja: string | null,
  hallados?: readonly HallazgoDeApi[],
): Revision {
  const libro = taller.libro();
  return comoRevision(taller, libro, hallados ?? hallar(taller, libro), hoja);
}

export const validar: Accion<'validar'> = (taller, { hoja }) => revisarTaller(taller, hoja);
