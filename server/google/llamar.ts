import { problemaDeGoogle } from './problema-de-google.ts';
import { reintentosDe, type Reintentos } from './reintentos.ts';
import { abrirRitmo, type RelojDeRitmo } from './ritmo.ts';

/** One call, in milliseconds. */
const ESPERA_MS = 60_000;

/** How a call is made: in its turn, tried again, its failure told as a problem. */
export interface Llamar {
  readonly cuenta: string;
  readonly leer: <T>(libro: string, llamada: (como: OpcionesDeLlamada) => Promise<T>) => Promise<T>;
  readonly escribir: Llamar['leer'];
  /** Drive, whose quota nobody here comes near. */
  readonly leerArchivos: Llamar['leer'];
  readonly escribirArchivos: Llamar['leer'];
}

interface OpcionesDeLlamada {
  readonly retryConfig: Reintentos;
  readonly timeout: number;
  readonly signal: AbortSignal;
}

export function llamador(
  cuenta: string,
  porMinuto: number,
  reloj: RelojDeRitmo,
  signal: AbortSignal,
): Llamar {
  const lecturas = abrirRitmo(porMinuto, reloj);
  const escrituras = abrirRitmo(porMinuto, reloj);
  const con =
    (clase: 'lectura' | 'escritura', ritmo: typeof lecturas | null): Llamar['leer'] =>
    async (libro, llamada) => {
      try {
        await ritmo?.turno();
        return await llamada({ retryConfig: reintentosDe(clase, ritmo, reloj), timeout: ESPERA_MS, signal });
      } catch (error) {
        throw problemaDeGoogle(error, { libro, cuenta });
      }
    };
  return {
    cuenta,
    leer: con('lectura', lecturas),
    escribir: con('escritura', escrituras),
    leerArchivos: con('lectura', null),
    escribirArchivos: con('escritura', null),
  };
}
