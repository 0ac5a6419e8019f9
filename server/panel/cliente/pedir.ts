import type { NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import { contestar, ENCABEZADOS } from './contestar.ts';
import { direccionDe } from './direccion.ts';
import { Falla, sinConexion } from './falla.ts';
import type { Contestacion, JsonDeOperacion, PedidoDe } from './tipos.ts';

interface Suelto {
  readonly cuerpo?: unknown;
  readonly siVersion?: number;
  readonly siNoEs?: string | null;
  readonly claveDeIdempotencia?: string;
  readonly senal?: AbortSignal;
}

function encabezadosDe({ cuerpo, siVersion, siNoEs, claveDeIdempotencia }: Suelto): Record<string, string> {
  return {
    ...ENCABEZADOS,
    ...(cuerpo === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(siVersion === undefined ? {} : { 'If-Match': `"v${String(siVersion)}"` }),
    ...(siNoEs === null || siNoEs === undefined ? {} : { 'If-None-Match': siNoEs }),
    ...(claveDeIdempotencia === undefined ? {} : { 'Idempotency-Key': claveDeIdempotencia }),
  };
}

async function alcanzar(direccion: string, inicio: RequestInit): Promise<Response> {
  try {
    return await fetch(direccion, inicio);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw sinConexion();
  }
}

async function textoDe(respuesta: Response): Promise<string> {
  try {
    return await respuesta.text();
  } catch {
    throw sinConexion();
  }
}

/** The answer has not changed since the one with that ETag. */
export const SIN_CAMBIO = new Falla({ codigo: 'sin-cambio', title: 'Sin cambio' }, 304);

/**
 * Calls an operation of the API, typed by its schemas.
 *
 * @example await pedir('comentar', { parametros: { envio }, cuerpo: { hoja, fila, columna, texto } })
 * @throws Falla; `SIN_CAMBIO` where `siNoEs` was given and holds
 */
export async function pedir<N extends NombreDeOperacion>(
  nombre: N,
  pedido: PedidoDe<N>,
): Promise<Contestacion<JsonDeOperacion<N>>> {
  const suelto: Suelto = pedido;
  const [metodo] = RUTAS_DE_OPERACIONES[nombre];
  const respuesta = await alcanzar(direccionDe(nombre, pedido), {
    method: metodo,
    headers: encabezadosDe(suelto),
    credentials: 'same-origin',
    // What is here is asked for by its ETag, never taken from the browser's own store
    ...(metodo === 'GET' ? { cache: 'no-store' as const } : {}),
    ...(suelto.cuerpo === undefined ? {} : { body: JSON.stringify(suelto.cuerpo) }),
    ...(suelto.senal === undefined ? {} : { signal: suelto.senal }),
  });
  if (respuesta.status === 304) throw SIN_CAMBIO;
  const texto = await textoDe(respuesta);
  return contestar({ estado: respuesta.status, texto, etag: respuesta.headers.get('ETag') });
}
