import type { EnvioBreve, HallazgoDeApi } from '../../api/esquemas/envios.ts';
import type { LibroAtado } from '../../envio/buzon-de-libro.ts';
import { comoCanonico } from '../../libro/canonico.ts';
import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';
import type { Enviado } from '../acciones.ts';
import type { Contestacion, Servicio } from '../puertos.ts';
import { guardarPeticiones, peticionesPorEnviar } from '../revision/peticiones.ts';
import { revisarTaller } from '../revision/revisar-taller.ts';
import type { Accion, Taller } from '../taller.ts';
import { rutaDeArea } from './actualizar.ts';
import { pedirTexto, valorDe } from './consultar.ts';
import { destinoSabido } from './destinos.ts';
import { claveDeEnvio, olvidarEnvio } from './envio-en-curso.ts';
import { conPartes, leerJson } from './leer-json.ts';
import { marcarEnvio } from './marcar-envio.ts';

const RECHAZADO = 422;
/** Answers after which the same request may still succeed: who it is from, too many, too long. */
const PASAJEROS: ReadonlySet<number> = new Set([401, 408, 429]);

const conHallazgos = conPartes<{ hallazgos: HallazgoDeApi[] }>('hallazgos');
const recibido = conPartes<{ envio: EnvioBreve; repetido: boolean }>('envio', 'repetido');

function entregar(taller: Taller, servicio: Servicio, destino: LibroAtado): Contestacion {
  const ruta = `${rutaDeArea(destino)}/envios`;
  const libro = comoCanonico(taller.libro());
  const cuerpo = JSON.stringify({ libro, peticiones: peticionesPorEnviar(taller) });
  const clave = claveDeEnvio(taller, ruta + cuerpo);
  const encabezados = { 'Idempotency-Key': clave, 'X-Trimestral-Via': 'complemento' };
  const dicho = servicio({ metodo: 'post', ruta, cuerpo, encabezados });
  if (dicho.estado < 500 && !PASAJEROS.has(dicho.estado)) olvidarEnvio(taller);
  return dicho;
}

function enviarAlServicio(taller: Taller, servicio: Servicio): Enviado {
  const destino = destinoSabido(taller);
  if (destino === null) throw new ProblemaDelComplemento('sin-destino', {});
  const dicho = entregar(taller, servicio, destino);
  const rechazo = dicho.estado === RECHAZADO ? leerJson(dicho.cuerpo, conHallazgos) : null;
  if (rechazo !== null)
    return { tipo: 'con-hallazgos', revision: revisarTaller(taller, null, rechazo.hallazgos) };
  const { envio, repetido } = valorDe(taller, dicho, recibido);
  guardarPeticiones(taller, []);
  const buzon = taller.buzon();
  const otros = buzon?.envios.filter(({ id }) => id !== envio.id) ?? [];
  if (buzon !== null) taller.recordar({ ...buzon, envios: [envio, ...otros] });
  return { tipo: 'recibido', envio, repetido };
}

/** Validates first: what cannot be admitted goes nowhere. */
export const enviar: Accion<'enviar'> = (taller) => {
  const revision = revisarTaller(taller, null);
  if (!revision.admisible) return { tipo: 'con-hallazgos', revision };
  if (taller.ajustes.modo === 'recoge') return marcarEnvio(taller);
  const { servicio } = taller.puertos;
  if (servicio === null)
    throw new ProblemaDelComplemento('sin-servicio', { motivo: 'este complemento no habla con el servicio' });
  return enviarAlServicio(taller, servicio);
};

/** Where the service fetches, only the acuse of the last mark is at hand. */
export const acuse: Accion<'acuse'> = (taller, { envio }) => {
  if (taller.ajustes.modo !== 'recoge') {
    const dicho = pedirTexto(taller, `/envios/${envio}/acuse.html`);
    return { html: dicho.estado < 400 ? dicho.cuerpo : valorDe(taller, dicho, conHtml).html };
  }
  const respuesta = taller.buzon()?.respuesta;
  if (respuesta?.tipo === 'recibido' && respuesta.envio.id === envio) return { html: respuesta.html };
  throw new ProblemaDelComplemento('sin-servicio', { motivo: 'aquí solo está el acuse del último envío' });
};

const conHtml = conPartes<{ html: string }>('html');
