import type { Entorno } from './entorno-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';

type Red = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type Contestacion = GoogleAppsScript.URL_Fetch.HTTPResponse;

export interface PedidoDeRed {
  readonly url: string;
  readonly metodo: string;
  readonly encabezados: Readonly<Record<string, string>>;
  readonly cuerpo: string | null;
}

export interface RespuestaDeRed {
  readonly estado: number;
  readonly cuerpo: string;
}

/** Answers a request at once, or throws what Apps Script would (`Address unavailable: …`). */
export type AlPedir = (pedido: PedidoDeRed) => RespuestaDeRed;

/** Characters of an address, and of what is sent (developers.google.com/apps-script/guides/services/quotas). */
const LARGO_DE_URL = 2048;
const LARGO_DE_CUERPO = 50 * 1024 * 1024;

/** The advanced parameters of `fetch` that are modelled. */
interface Opciones {
  readonly method?: unknown;
  readonly contentType?: unknown;
  readonly headers?: unknown;
  readonly payload?: unknown;
  readonly muteHttpExceptions?: unknown;
}

const CONOCIDAS = ['method', 'contentType', 'headers', 'payload', 'muteHttpExceptions'];

function comprobarUrl(url: string, permitidas: readonly string[] | null): void {
  if (!/^https?:\/\/[^/\s]+/.test(url)) throw new ExcepcionDeAppsScript(`Invalid argument: ${url}`);
  if (url.length > LARGO_DE_URL) throw new ExcepcionDeAppsScript('Limit Exceeded: URLFetch URL Length.');
  // developers.google.com/apps-script/manifest/allowlist-url
  if (permitidas !== null && !permitidas.some((prefijo) => url.startsWith(prefijo))) {
    throw new ExcepcionDeAppsScript(
      `The URL ${url} is not in the allowlist of the manifest (urlFetchWhitelist).`,
    );
  }
}

function pedidoDe(url: string, opciones: Opciones): PedidoDeRed {
  const ajena = Object.keys(opciones).find((nombre) => !CONOCIDAS.includes(nombre));
  if (ajena !== undefined) throw new Error(`UrlFetchApp.fetch: the parameter ${ajena} is not modelled`);
  const { method = 'get', contentType, headers = {}, payload } = opciones;
  if (typeof method !== 'string' || !/^(get|post|put|delete|patch)$/.test(method)) {
    throw new ExcepcionDeAppsScript(`Attribute provided with invalid value: method`);
  }
  if (payload !== undefined && typeof payload !== 'string')
    throw new Error('Only text is modelled as payload');
  if ((payload ?? '').length > LARGO_DE_CUERPO)
    throw new ExcepcionDeAppsScript('Limit Exceeded: URLFetch POST Size.');
  const encabezados = Object.entries(headers as object).map(([nombre, valor]) => {
    if (typeof valor !== 'string')
      throw new ExcepcionDeAppsScript(`Attribute provided with invalid value: headers`);
    return [nombre.toLowerCase(), valor];
  });
  const tipo =
    payload === undefined ? [] : [['content-type', contentType ?? 'application/x-www-form-urlencoded']];
  return {
    url,
    metodo: method.toUpperCase(),
    encabezados: Object.fromEntries([...tipo, ...encabezados]) as Record<string, string>,
    cuerpo: payload ?? null,
  };
}

/** `HTTPResponse` (developers.google.com/apps-script/reference/url-fetch/http-response). */
function darContestacion(entorno: Entorno, { estado, cuerpo }: RespuestaDeRed): Contestacion {
  const objeto: Pick<Contestacion, 'getContentText' | 'getResponseCode'> = {
    getResponseCode: () => estado,
    getContentText: () => cuerpo,
  };
  return entorno.dar('HTTPResponse', objeto) as Contestacion;
}

/**
 * `UrlFetchApp` (developers.google.com/apps-script/reference/url-fetch/url-fetch-app).
 * @param permitidas prefixes of the manifest; null where it names none
 */
export function darRed(entorno: Entorno, permitidas: readonly string[] | null, alPedir: AlPedir): Red {
  const objeto: Pick<Red, 'fetch'> = {
    fetch: (...dados: unknown[]) => {
      const [url, opciones = {}] = dados as [string, Opciones?];
      comprobarUrl(url, permitidas);
      const respuesta = alPedir(pedidoDe(url, opciones));
      if (respuesta.estado >= 400 && opciones.muteHttpExceptions !== true) {
        throw new ExcepcionDeAppsScript(
          `Request failed for ${/^https?:\/\/[^/]+/.exec(url)?.[0] ?? url} returned code ${respuesta.estado}. Truncated server response: ${respuesta.cuerpo.slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
        );
      }
      return darContestacion(entorno, respuesta);
    },
  };
  return entorno.dar('UrlFetchApp', objeto) as Red;
}
