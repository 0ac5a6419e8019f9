import { rootCertificates } from 'node:tls';
import { EnvHttpProxyAgent, fetch } from 'undici';
import { Problem } from '../../shared/problem.ts';
import type { AjustesDeRed } from './ajustes-de-red.ts';
import { esDireccionSegura, SIN_PROXY_SIEMPRE } from './direccion-segura.ts';
import { leerAcotado, RESPUESTA_MAXIMA } from './leer-acotado.ts';

/** A request: what openid-client and jose ask with. */
export interface PeticionDeRed {
  readonly method?: string;
  readonly headers?: Headers | Record<string, string>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Requests of the service to other servers. */
export interface Red {
  /**
   * Follows no redirection; the answer comes whole, of at most 1 MB, within 10 seconds.
   * @throws Problem `servidor-externo-no-responde`, for an answer of 500 and more too
   */
  readonly pedir: (direccion: string, peticion: PeticionDeRed) => Promise<Response>;
  readonly cerrar: () => Promise<void>;
}

/** The longest that a request may take, its answer included, in ms. */
const ESPERA_MS = 10_000;

function agenteDe({ proxyHttp, proxyHttps, sinProxy, autoridades }: AjustesDeRed): EnvHttpProxyAgent {
  const ca = autoridades.length === 0 ? {} : { ca: [...rootCertificates, ...autoridades] };
  const tls = { minVersion: 'TLSv1.2', ...ca } as const;
  return new EnvHttpProxyAgent({
    httpProxy: proxyHttp,
    httpsProxy: proxyHttps,
    noProxy: sinProxy === '*' ? '*' : `${SIN_PROXY_SIEMPRE},${sinProxy}`,
    connect: { ...tls, timeout: ESPERA_MS },
    requestTls: tls,
    proxyTls: tls,
    maxResponseSize: RESPUESTA_MAXIMA,
  });
}

/** Why a request failed, for the log of whoever operates the service: a word of Node's, never an address. */
function motivoDe(error: unknown): string {
  if (!(error instanceof Error)) return 'falló la conexión';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'tardó demasiado';
  const { code } = error as { readonly code?: unknown };
  if (typeof code === 'string') return `falló la conexión (${code})`;
  return error.cause === undefined ? 'falló la conexión' : motivoDe(error.cause);
}

/** Opens the network of the service: one pool of connections, through the institution's proxy where it has one. */
export function abrirRed(ajustes: AjustesDeRed, { espera = ESPERA_MS } = {}): Red {
  const agente = agenteDe(ajustes);
  const pedir: Red['pedir'] = async (direccion, { signal, ...peticion }) => {
    const url = new URL(direccion);
    const falla = (motivo: string): Problem =>
      new Problem('servidor-externo-no-responde', { servidor: url.host, motivo });
    if (!esDireccionSegura(url)) throw falla('su dirección no es https');
    const plazo = AbortSignal.timeout(espera);
    const inicio = {
      ...(peticion as Parameters<typeof fetch>[1]),
      redirect: 'manual' as const,
      signal: signal === undefined ? plazo : AbortSignal.any([plazo, signal]),
      dispatcher: agente,
    };
    try {
      const respuesta = await fetch(direccion, inicio);
      if (respuesta.status >= 500) throw falla(`contestó ${String(respuesta.status)}`);
      return await leerAcotado(respuesta);
    } catch (error) {
      throw error instanceof Problem ? error : falla(motivoDe(error));
    }
  };
  return { pedir, cerrar: () => agente.close() };
}
