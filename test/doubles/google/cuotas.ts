import { ErrorDeGoogle } from './error-de-google.ts';
import type { EstadoDeGoogle } from './estado.ts';

const MINUTO_MS = 60_000;
/** Per minute and user: https://developers.google.com/workspace/sheets/api/limits */
const CUOTA = { lecturas: 60, escrituras: 60 };

type Clase = keyof typeof CUOTA;
const NOMBRES: Readonly<Record<Clase, string>> = { lecturas: 'Read', escrituras: 'Write' };

/** Quotas of Sheets: in any minute that ends now, never more than so many calls of one account. */
export class Cuotas {
  private readonly hechas = new Map<string, number[]>();
  private readonly estado: EstadoDeGoogle;

  constructor(estado: EstadoDeGoogle) {
    this.estado = estado;
  }

  /** @throws ErrorDeGoogle 429 with the seconds to wait; a call that is refused counts for nothing */
  gastar(correo: string, clase: Clase): void {
    const { ahora } = this.estado;
    const llave = `${clase} ${correo}`;
    const recientes = (this.hechas.get(llave) ?? []).filter((cuando) => cuando > ahora - MINUTO_MS);
    this.hechas.set(llave, recientes);
    if (recientes.length >= CUOTA[clase]) {
      const espere = Math.ceil(((recientes[0] ?? ahora) + MINUTO_MS - ahora) / 1_000);
      const de = `Quota exceeded for quota metric '${NOMBRES[clase]} requests' and limit '${NOMBRES[clase]} requests per minute per user' of service 'sheets.googleapis.com'`;
      throw new ErrorDeGoogle(429, de, 'rateLimitExceeded', espere);
    }
    recientes.push(ahora);
  }
}
