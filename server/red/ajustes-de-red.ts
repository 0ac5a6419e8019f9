import { X509Certificate } from 'node:crypto';
import { Problem } from '../../shared/problem.ts';
import { ajusteDicho, archivoDeAjuste, type Entorno } from '../entorno.ts';

/** How the service reaches other servers. */
export interface AjustesDeRed {
  /** Address of the proxy for `https:` and for `http:`; empty for none. */
  readonly proxyHttps: string;
  readonly proxyHttp: string;
  /** Names reached without the proxy, as `NO_PROXY` writes them. */
  readonly sinProxy: string;
  /** Certificates of the institution's own authorities, in PEM, trusted beside those that everybody does. */
  readonly autoridades: readonly string[];
}

/** What each setting of the network means, for whoever operates the service. */
export const AJUSTES_DE_RED: Readonly<Record<string, string>> = {
  HTTPS_PROXY: 'Proxy de salida para direcciones `https://`, como `http://proxy.institucion.mx:3128`',
  HTTP_PROXY: 'Proxy de salida para direcciones `http://`, y para las `https://` si no se dice `HTTPS_PROXY`',
  NO_PROXY: 'Nombres a los que se llega sin proxy, separados por comas; los de la propia máquina siempre',
  TRIMESTRAL_CA_ARCHIVO:
    'Archivo PEM con los certificados de la autoridad de la institución, además de los conocidos',
  NODE_EXTRA_CA_CERTS: 'Lo mismo, con el nombre que Node ya conoce',
};

const CERTIFICADO = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

const seLee = (pem: string): boolean => {
  try {
    return new X509Certificate(pem).subject !== '';
  } catch {
    return false;
  }
};

/** @throws Problem `ajuste-no-valido` for a file that is missing or holds no certificate */
function autoridadesDe(entorno: Entorno, ajuste: string): readonly string[] {
  const ruta = ajusteDicho(entorno, ajuste);
  if (ruta === '') return [];
  const pem = archivoDeAjuste(ajuste, ruta).match(CERTIFICADO) ?? [];
  if (pem.length > 0 && pem.every(seLee)) return pem;
  throw new Problem('ajuste-no-valido', {
    ajuste,
    motivo: `debe nombrar un archivo PEM con certificados, y «${ruta}» no lo es`,
  });
}

/** Lower case first, as every other program that reads them. @throws Problem `ajuste-no-valido` */
function proxyDe(entorno: Entorno, ajuste: string): string {
  const dicho = ajusteDicho(entorno, ajuste.toLowerCase()) || ajusteDicho(entorno, ajuste);
  if (dicho === '') return '';
  // The address may have a password: the problem does not repeat it
  if (!/^https?:\/\/[^/]/i.test(dicho) || !URL.canParse(dicho))
    throw new Problem('ajuste-no-valido', {
      ajuste,
      motivo: 'debe ser una dirección como «http://proxy.institucion.mx:3128»',
    });
  return dicho;
}

/**
 * The network as the environment sets it: `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY` (in either case),
 * `TRIMESTRAL_CA_ARCHIVO`, `NODE_EXTRA_CA_CERTS`.
 * @throws Problem `ajuste-no-valido`
 */
export function ajustesDeRed(entorno: Entorno): AjustesDeRed {
  return {
    proxyHttps: proxyDe(entorno, 'HTTPS_PROXY'),
    proxyHttp: proxyDe(entorno, 'HTTP_PROXY'),
    sinProxy: ajusteDicho(entorno, 'no_proxy') || ajusteDicho(entorno, 'NO_PROXY'),
    autoridades: ['TRIMESTRAL_CA_ARCHIVO', 'NODE_EXTRA_CA_CERTS'].flatMap((a) => autoridadesDe(entorno, a)),
  };
}
