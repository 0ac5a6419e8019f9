import { ErrorDeGoogle } from './error-de-google.ts';
import type { EstadoDeGoogle } from './estado.ts';

const MINUTO_MS = 60_000;
/** Per minute, of one user and of the whole project: https://developers.google.com/workspace/sheets/api/limits */
const CUOTA = { lecturas: 60, escrituras: 60 };
const DEL_PROYECTO = 300;

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
    const propias = this.recientes(`${clase} ${correo}`);
    const delProyecto = this.recientes(clase);
    this.exigir(propias, CUOTA[clase], clase, 'per minute per user');
    this.exigir(delProyecto, DEL_PROYECTO, clase, 'per minute');
    propias.push(this.estado.ahora);
    delProyecto.push(this.estado.ahora);
  }

  private recientes(llave: string): number[] {
    const desde = this.estado.ahora - MINUTO_MS;
    const quedan = (this.hechas.get(llave) ?? []).filter((cuando) => cuando > desde);
    this.hechas.set(llave, quedan);
    return quedan;
  }

  private exigir(hechas: readonly number[], cuota: number, clase: Clase, cada: string): void {
    if (hechas.length < cuota) return;
    const { ahora } = this.estado;
    const espere = Math.ceil(((hechas[0] ?? ahora) + MINUTO_MS - ahora) / 1_000);
    const de = `Quota exceeded for quota metric '${NOMBRES[clase]} requests' and limit '${NOMBRES[clase]} requests ${cada}' of service 'sheets.googleapis.com'`;
    throw new ErrorDeGoogle(429, de, 'rateLimitExceeded', espere);
  }
}
