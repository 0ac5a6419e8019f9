import type { RelojDeRitmo, Ritmo } from './ritmo.ts';

/** Longer than this nobody is kept waiting, in milliseconds: the problem says to come back. */
const ESPERA_MAXIMA_MS = 120_000;
const ESPERA_INICIAL_MS = 1_000;
const INTENTOS = 5;

/** What of an error of gaxios is looked at. */
interface ErrorDeLlamada {
  readonly response?: { readonly headers: { readonly get: (nombre: string) => string | null } } | undefined;
}

/** gaxios' own configuration of what it tries again. */
export interface Reintentos {
  readonly retry: number;
  readonly noResponseRetries: number;
  readonly httpMethodsToRetry: string[];
  readonly statusCodesToRetry: number[][];
  readonly retryBackoff: (error: ErrorDeLlamada) => Promise<void>;
}

/** What `Retry-After` says (RFC 9110, 10.2.3), in milliseconds; null where it says nothing. */
function esperaPedida(error: ErrorDeLlamada, ahora: number): number | null {
  const dicho = error.response?.headers.get('retry-after')?.trim() ?? '';
  if (/^\d+$/.test(dicho)) return Number(dicho) * 1_000;
  const fecha = Date.parse(dicho);
  return Number.isNaN(fecha) ? null : Math.max(0, fecha - ahora);
}

/**
 * How gaxios, which `googleapis` calls with, tries again. Reading is tried again after any failure that may pass; writing
 * only where Google says that it did nothing (429). It waits as long as `Retry-After` says, else twice as long each time
 * and a little by chance, and takes its turn like any other call.
 */
export function reintentosDe(
  clase: 'lectura' | 'escritura',
  ritmo: Ritmo | null,
  reloj: RelojDeRitmo,
): Reintentos {
  const leyendo = clase === 'lectura';
  let ultima = 0;
  return {
    retry: INTENTOS,
    noResponseRetries: leyendo ? INTENTOS : 0,
    httpMethodsToRetry: leyendo ? ['GET'] : ['POST'],
    statusCodesToRetry: leyendo
      ? [
          [408, 408],
          [429, 429],
          [500, 599],
        ]
      : [[429, 429]],
    retryBackoff: async (error) => {
      ultima = ultima === 0 ? ESPERA_INICIAL_MS : ultima * 2;
      const pedida = esperaPedida(error, reloj.ahora());
      await reloj.esperar(Math.min(pedida ?? ultima * (1 + Math.random() / 4), ESPERA_MAXIMA_MS));
      await ritmo?.turno();
    },
  };
}
