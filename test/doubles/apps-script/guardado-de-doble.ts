import type { Entorno } from './entorno-de-doble.ts';
import { es, ExcepcionDeAppsScript, exigir } from './excepcion.ts';

type Propiedades = GoogleAppsScript.Properties.Properties;

/** Bytes of a value and of a store (developers.google.com/apps-script/guides/services/quotas). */
const DE_UN_VALOR = 9 * 1024;
const DE_TODO = 500 * 1024;

const bytes = (texto: string): number => Buffer.byteLength(texto, 'utf8');

/** `Properties` (developers.google.com/apps-script/reference/properties/properties). */
export function darPropiedades(entorno: Entorno, guardado: Map<string, string>): Propiedades {
  const yo = (metodo: string): string => `PropertiesService.Properties.${metodo}`;
  const poner = (clave: string, valor: string): void => {
    if (bytes(valor) > DE_UN_VALOR) throw new ExcepcionDeAppsScript('Argument too large: value');
    // It is kept as UTF-8, which has no half of a pair
    guardado.set(clave, Buffer.from(valor, 'utf8').toString('utf8'));
    const todo = [...guardado].reduce((suma, [una, otro]) => suma + bytes(una) + bytes(otro), 0);
    if (todo > DE_TODO) {
      throw new ExcepcionDeAppsScript(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
  };
  const objeto: Pick<
    Propiedades,
    'deleteProperty' | 'getProperties' | 'getProperty' | 'setProperties' | 'setProperty'
  > = {
    getProperty: (...dados: unknown[]) => {
      exigir(yo('getProperty'), dados, [es.texto]);
      return guardado.get(dados[0] as string) ?? null;
    },
    getProperties: () => Object.fromEntries(guardado),
    setProperty: (...dados: unknown[]) => {
      exigir(yo('setProperty'), dados, [es.texto, es.texto]);
      poner(dados[0] as string, dados[1] as string);
      return estas;
    },
    setProperties: (...dados: unknown[]) => {
      const sonTextos = (v: unknown): boolean =>
        es.objeto(v) && Object.values(v as object).every((uno) => typeof uno === 'string');
      exigir(yo('setProperties'), dados, [sonTextos]);
      for (const [clave, valor] of Object.entries(dados[0] as Record<string, string>)) poner(clave, valor);
      return estas;
    },
    deleteProperty: (...dados: unknown[]) => {
      exigir(yo('deleteProperty'), dados, [es.texto]);
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
    tryLock: (...dados: unknown[]) => {
      exigir('LockService.Lock.tryLock', dados, [es.numero]);
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
