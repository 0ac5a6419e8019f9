import type { Entorno } from './entorno-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';

type Propiedades = GoogleAppsScript.Properties.Properties;

/** Bytes of a value and of a store (developers.google.com/apps-script/guides/services/quotas). */
const DE_UN_VALOR = 9 * 1024;
const DE_TODO = 500 * 1024;

const bytes = (texto: string): number => Buffer.byteLength(texto, 'utf8');

/** `Properties` (developers.google.com/apps-script/reference/properties/properties). */
function darPropiedades(entorno: Entorno, guardado: Map<string, string>): Propiedades {
  const poner = (clave: string, valor: string): void => {
    if (bytes(valor) > DE_UN_VALOR) throw new ExcepcionDeAppsScript('Argument too large: value');
    const otros = [...guardado].filter(([una]) => una !== clave);
    const todo = [...otros, [clave, valor] as const].reduce(
      (n, [una, otro]) => n + bytes(una) + bytes(otro),
      0,
    );
    if (todo > DE_TODO) {
      throw new ExcepcionDeAppsScript(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    // It is kept as UTF-8, which has no half of a pair
    guardado.set(clave, Buffer.from(valor, 'utf8').toString('utf8'));
  };
  const objeto: Pick<
    Propiedades,
    'deleteProperty' | 'getProperties' | 'getProperty' | 'setProperties' | 'setProperty'
  > = {
    getProperty: (clave) => guardado.get(clave) ?? null,
    getProperties: () => Object.fromEntries(guardado),
    setProperty: (...dados: unknown[]) => {
      poner(dados[0] as string, dados[1] as string);
      return estas;
    },
    setProperties: (...dados: unknown[]) => {
      for (const [clave, valor] of Object.entries(dados[0] as Record<string, string>)) poner(clave, valor);
      return estas;
    },
    deleteProperty: (...dados: unknown[]) => {
      guardado.delete(dados[0] as string);
      return estas;
    },
  };
  const estas = entorno.dar('Properties', objeto) as Propiedades;
  return estas;
}

/** `PropertiesService.getDocumentProperties` (developers.google.com/apps-script/reference/properties/properties-service). */
export function darPropertiesService(
  entorno: Entorno,
  guardado: Map<string, string>,
): GoogleAppsScript.Properties.PropertiesService {
  const objeto: Pick<GoogleAppsScript.Properties.PropertiesService, 'getDocumentProperties'> = {
    getDocumentProperties: () => darPropiedades(entorno, guardado),
  };
  return entorno.dar('PropertiesService', objeto) as GoogleAppsScript.Properties.PropertiesService;
}

/** Of the spreadsheet: who holds it. */
export interface CandadoDeDoble {
  dueno: 'nadie' | 'esta' | 'otra';
}

/** `LockService` and `Lock` (developers.google.com/apps-script/reference/lock). Another holds it for longer than anybody waits. */
export function darLockService(entorno: Entorno, candado: CandadoDeDoble): GoogleAppsScript.Lock.LockService {
  const objeto: Pick<GoogleAppsScript.Lock.Lock, 'releaseLock' | 'tryLock'> = {
    tryLock: () => {
      if (candado.dueno === 'otra') return false;
      candado.dueno = 'esta';
      return true;
    },
    releaseLock: () => {
      if (candado.dueno === 'esta') candado.dueno = 'nadie';
    },
  };
  const servicio: Pick<GoogleAppsScript.Lock.LockService, 'getDocumentLock'> = {
    getDocumentLock: () => entorno.dar('Lock', objeto) as GoogleAppsScript.Lock.Lock,
  };
  return entorno.dar('LockService', servicio) as GoogleAppsScript.Lock.LockService;
}

/** Characters of a key, bytes of a value and seconds that it lasts (developers.google.com/apps-script/reference/cache/cache#put). */
const CACHE = { clave: 250, valor: 100 * 1024, segundos: 21_600 };

/** `CacheService.getDocumentCache`, where values last ten minutes unless it is said. */
export function darCacheService(entorno: Entorno): GoogleAppsScript.Cache.CacheService {
  const guardado = new Map<string, { readonly valor: string; readonly hasta: number }>();
  const objeto: Pick<GoogleAppsScript.Cache.Cache, 'get' | 'put' | 'remove'> = {
    get: (clave) => {
      const hay = guardado.get(clave);
      return hay !== undefined && hay.hasta > entorno.ahora() ? hay.valor : null;
    },
    put: (clave: string, valor: string, segundos?: number) => {
      const dura = segundos ?? 600;
      if (clave.length > CACHE.clave) throw new ExcepcionDeAppsScript('Argument too large: key');
      if (bytes(valor) > CACHE.valor) throw new ExcepcionDeAppsScript('Argument too large: value');
      if (dura < 1 || dura > CACHE.segundos) {
        throw new ExcepcionDeAppsScript('Invalid argument: expirationInSeconds');
      }
      guardado.set(clave, { valor, hasta: entorno.ahora() + dura * 1000 });
    },
    remove: (clave) => {
      guardado.delete(clave);
    },
  };
  const servicio: Pick<GoogleAppsScript.Cache.CacheService, 'getDocumentCache'> = {
    getDocumentCache: () => entorno.dar('Cache', objeto) as GoogleAppsScript.Cache.Cache,
  };
  return entorno.dar('CacheService', servicio) as GoogleAppsScript.Cache.CacheService;
}
