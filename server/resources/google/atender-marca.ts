import type { RespuestaDeEnvio } from '../../../shared/envio/buzon-de-libro.ts';
import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import { canonico, comoCanonico } from '../../../shared/libro/canonico.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { escribirAcuse } from '../../outputs/acuse/escribir-acuse.ts';
import { sha256De } from '../../store/contenidos.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { ENVIAR } from '../envios/enviar.ts';
import { ProblemaConDetalles } from '../problema-con-detalles.ts';
import type { Servicio } from '../servicio.ts';
import { dentro } from './dentro.ts';
import { claveDeMarca, leerMarca, type MarcaLeida } from './marca-de-envio.ts';
import { quienMarco } from './quien-marco.ts';

type Hecho = RespuestaDeEnvio extends infer R
  ? R extends RespuestaDeEnvio
    ? Omit<R, 'clave' | 'cuando'>
    : never
  : never;

/** @throws Problem `google-cambio-despues` */
function exigirLoMarcado(libro: Libro, { sha256 }: MarcaLeida): void {
  if (sha256De(Buffer.from(canonico(libro))) !== sha256) throw new Problem('google-cambio-despues', {});
}

async function enviarMarcado(
  servicio: Servicio,
  lugar: LugarDeArea,
  libro: Libro,
  marca: MarcaLeida,
): Promise<Hecho> {
  const quien = await quienMarco(servicio.almacen.db, lugar, marca.persona);
  exigirLoMarcado(libro, marca);
  const { envio, acuse, repetido } = await dentro<'enviar'>(
    ENVIAR.enviar,
    {
      ...{ servicio, quien, claveDeIdempotencia: marca.clave },
      cuerpo: { libro: comoCanonico(libro), peticiones: marca.peticiones },
    },
    lugar,
  );
  return {
    tipo: 'recibido',
    envio,
    repetido,
    html: escribirAcuse(acuse, `${servicio.urlPublica}/verificar`),
  };
}

const esProblema = (error: unknown): error is Problem => error instanceof Problem;

/** What is told to whoever marked it; null for what may come out well another time, which is no answer. */
function comoRespuesta(error: unknown): Hecho | null {
  if (error instanceof ProblemaConDetalles) {
    const hallazgos = (error.detalles.hallazgos ?? []) as readonly HallazgoDeApi[];
    return { tipo: 'con-hallazgos', hallazgos };
  }
  if (!esProblema(error) || error.estado >= 500) return null;
  const { codigo, titulo, detalle } = error;
  return { tipo: 'problema', codigo, titulo, detalle };
}

/**
 * Takes a libro that the add-on marked as sent: as an envío of the person who marked it, with the mark's key.
 * @param texto of the mark
 * @returns what the sidebar is told
 * @throws what may pass: the store, the threads
 */
export async function atenderMarca(
  servicio: Servicio,
  lugar: LugarDeArea,
  libro: Libro,
  texto: string,
): Promise<RespuestaDeEnvio> {
  const cuando = servicio.reloj().toISOString();
  const clave = claveDeMarca(texto);
  try {
    return { clave, cuando, ...(await enviarMarcado(servicio, lugar, libro, leerMarca(texto))) };
  } catch (error) {
    const respuesta = comoRespuesta(error);
    if (respuesta === null) throw error;
    return { clave, cuando, ...respuesta };
  }
}
