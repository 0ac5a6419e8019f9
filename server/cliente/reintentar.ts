import { setTimeout as dormir } from 'node:timers/promises';

/** A request that may succeed a little later, and when. */
export class Pasajera extends Error {
  override readonly name = 'Pasajera';
  /** What is told where it never does. */
  readonly falla: Error;
  /** What the service asked to wait, in ms; null where it said nothing. */
  readonly esperar: number | null;

  constructor(falla: Error, esperar: number | null) {
    super(falla.message, { cause: falla });
    this.falla = falla;
    this.esperar = esperar;
  }
}

export interface ReglasDeReintento {
  readonly intentos: number;
  /** The first wait, in ms; each one after it is twice as long. */
  readonly pausa: number;
  /** No wait is longer: a service that asks for more is not waited for. */
  readonly pausaMayor: number;
  readonly alReintentar: (falla: Error, ms: number) => void;
}

/** `Retry-After` in ms (RFC 9110 §10.2.3): seconds, or a date. Null where it says neither. */
export function leerEspera(encabezado: string | undefined, ahora: number): number | null {
  const dicho = encabezado?.trim() ?? '';
  if (/^\d{1,9}$/.test(dicho)) return Number(dicho) * 1_000;
  const fecha = Date.parse(dicho);
  return Number.isNaN(fecha) ? null : Math.max(0, fecha - ahora);
}

/** Waits differ, so that many who were turned away at once do not come back at once. */
const alAzar = (ms: number): number => Math.round(ms * (0.5 + Math.random() / 2));

/**
 * Runs a request again while it fails with `Pasajera`, waiting longer each time, and never less than the service asks.
 * @throws the failure that `Pasajera` tells, once there is no more trying; any other at once
 */
export async function reintentar<T>(
  pedir: () => Promise<T>,
  { intentos, pausa, pausaMayor, alReintentar }: ReglasDeReintento,
): Promise<T> {
  for (let intento = 1; ; intento += 1) {
    try {
      return await pedir();
    } catch (error) {
      if (!(error instanceof Pasajera)) throw error;
      const ms = Math.max(alAzar(Math.min(pausaMayor, pausa * 2 ** (intento - 1))), error.esperar ?? 0);
      if (intento >= intentos || ms > pausaMayor) throw error.falla;
      alReintentar(error.falla, ms);
      await dormir(ms);
    }
  }
}
