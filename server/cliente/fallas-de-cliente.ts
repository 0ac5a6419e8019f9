import type { Dispatcher } from 'undici';
import { Problem } from '../../shared/problem.ts';
import { codigoDe, fallaDeCertificado } from '../red/falla-de-certificado.ts';
import { motivoDeFalla } from '../red/motivo-de-falla.ts';
import { leerProblema } from './problema-del-servicio.ts';
import { leerEspera, Pasajera } from './reintentar.ts';

type Encabezados = Dispatcher.ResponseData['headers'];

/** Too busy, or in no state to serve: a gateway's answers too (RFC 9110 §15.6). */
const PASAJEROS = new Set([429, 502, 503, 504]);
/** Refused for good, though with the status of a service that is busy. */
const DE_UNA_VEZ = new Set(['trabajo-demasiado-largo', 'correo-sin-configurar']);

const uno = (encabezados: Encabezados, nombre: string): string | undefined => [encabezados[nombre]].flat()[0];

/** What an answer that is no success means; `Pasajera` where the same request may succeed a little later. */
export function fallaDeRespuesta(
  servicio: string,
  estado: number,
  encabezados: Encabezados,
  texto: string,
): Error {
  const dicho = leerProblema(estado, texto);
  if (dicho?.codigo === 'sin-identidad') return new Problem('token-no-vale', { servicio });
  const desvio = uno(encabezados, 'location');
  const motivo =
    estado < 400 && desvio !== undefined
      ? `remite a ${desvio}; si es de la institución, use esa dirección`
      : `contestó ${String(estado)}, y no con las palabras de Trimestral`;
  const falla = dicho ?? new Problem('servicio-no-responde', { servicio, motivo });
  if (!PASAJEROS.has(estado) || DE_UNA_VEZ.has(dicho?.codigo ?? '')) return falla;
  return new Pasajera(falla, leerEspera(uno(encabezados, 'retry-after'), Date.now()));
}

/** What a request without an answer means. A name that does not exist, or a certificate, is as wrong the second time. */
export function fallaDeConexion(servicio: string, error: unknown): Error {
  const codigo = codigoDe(error);
  const deCertificado = fallaDeCertificado(codigo);
  const motivo = deCertificado ?? motivoDeFalla(error);
  const falla = new Problem('servicio-no-responde', { servicio, motivo });
  return codigo === 'ENOTFOUND' || deCertificado !== null ? falla : new Pasajera(falla, null);
}
