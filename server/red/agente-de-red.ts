import { rootCertificates } from 'node:tls';
import { EnvHttpProxyAgent } from 'undici';
import type { AjustesDeRed } from './ajustes-de-red.ts';
import { SIN_PROXY_SIEMPRE } from './direccion-segura.ts';

export interface TopesDeRed {
  /** To be connected, in ms. */
  readonly esperaDeConexion: number;
  /** Bytes of an answer. */
  readonly respuestaMaxima: number;
}

/** The connections of a client: through the institution's proxy, and trusting its own authorities, where it has them. */
export function agenteDeRed(
  { proxyHttp, proxyHttps, sinProxy, autoridades }: AjustesDeRed,
  { esperaDeConexion, respuestaMaxima }: TopesDeRed,
): EnvHttpProxyAgent {
  const ca = autoridades.length === 0 ? {} : { ca: [...rootCertificates, ...autoridades] };
  const tls = { minVersion: 'TLSv1.2', ...ca } as const;
  return new EnvHttpProxyAgent({
    httpProxy: proxyHttp,
    httpsProxy: proxyHttps,
    noProxy: sinProxy === '*' ? '*' : `${SIN_PROXY_SIEMPRE},${sinProxy}`,
    connect: { ...tls, timeout: esperaDeConexion },
    requestTls: tls,
    proxyTls: tls,
    maxResponseSize: respuestaMaxima,
  });
}
