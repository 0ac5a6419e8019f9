import type { HallazgoDeApi } from '../../api/esquemas/envios.ts';
import { admitir, sePuedePedir } from '../../envio/admision.ts';
import { motivoDe } from '../../envio/motivo-de-admision.ts';
import { esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import { campo, leerCaratula } from '../../libro/caratula.ts';
import type { Hoja, Libro } from '../../libro/model.ts';
import { comoObjeto } from '../../messages/como-objeto.ts';
import { revisarLibro } from '../../rules/cruces/revisar-libro.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { HallazgoDeBarra, Revision } from '../acciones.ts';
import { enlaceDeBuzon, periodoDeBuzon } from '../servicio/enlace-de-buzon.ts';
import { respuestaVigente } from '../servicio/marca-de-envio.ts';
import type { Accion, Taller } from '../taller.ts';
import { avisosDeLibro } from './avisos-de-libro.ts';
import { celdaDe } from './celda-de-hallazgo.ts';
import { edicionDe } from './edicion.ts';
import { marcar } from './marcar.ts';
import { peticionesQueCuentan } from './peticiones.ts';

const hojaEn = ({ hojas }: Libro, nombre: string): Hoja | undefined =>
  hojas.find((h) => plegar(h.nombre) === plegar(nombre));

/** What the rules find, as the service would find it were no other área's libro there. */
function hallar(taller: Taller, libro: Libro): HallazgoDeApi[] {
  const respuesta = respuestaVigente(taller, libro);
  if (respuesta?.tipo === 'con-hallazgos') return [...respuesta.hallazgos];
  const buzon = taller.buzon();
  const enlace = buzon && enlaceDeBuzon(buzon);
  const deSiglas = esLibroDelEnlace(libro) ? libro : enlace;
  const caratula = leerCaratula(deSiglas === null ? undefined : hojaEn(deSiglas, 'Carátula'));
  const contexto = { siglasDelEnlace: campo(caratula, 'Siglas del área') };
  return revisarLibro(enlace, libro, [], periodoDeBuzon(buzon?.contexto.periodo)).map((h) => ({
    ...comoObjeto(h, contexto),
    depende: h.depende,
  }));
}

/** Findings as the sidebar shows them, and whether the libro may be sent. */
function comoRevision(
  taller: Taller,
  libro: Libro,
  hallados: readonly HallazgoDeApi[],
  hoja: string | null,
): Revision {
  const admision = admitir(hallados, peticionesQueCuentan(taller));
  const deEnlace = esLibroDelEnlace(libro);
  const hallazgos = hallados.map((h): HallazgoDeBarra => ({
    ...h,
    celda: celdaDe(hojaEn(libro, h.hoja), h.fila, h.columna),
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
  };
}

/**
 * Validates the libro as it stands, and marks its cells.
 *
 * @param hoja the tab that is shown; null for all of them. The others are read all the same, since rules look across tabs
 * @param hallados what the service found, where it was asked
 */
export function revisarTaller(
  taller: Taller,
  hoja: string | null,
  { hallados, deNuevo = false }: { hallados?: readonly HallazgoDeApi[]; deNuevo?: boolean } = {},
): Revision {
  const libro = taller.libro();
  const revision = comoRevision(taller, libro, hallados ?? hallar(taller, libro), hoja);
  const nombres = libro.hojas.map(({ nombre }) => nombre);
  const vistas = nombres.filter((nombre) => hoja === null || plegar(nombre) === plegar(hoja));
  marcar(taller.puertos, vistas, revision.hallazgos, deNuevo);
  return revision;
}

export const validar: Accion<'validar'> = (taller, { hoja }) =>
  revisarTaller(taller, hoja, { deNuevo: true });
