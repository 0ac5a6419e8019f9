import type { Taller } from '../taller.ts';
import { conPartes, leerJson } from './leer-json.ts';

const EN_CURSO = 'envio';

/** An envío that was begun: under its key the service knows it again, should the answer be lost. */
export interface EnvioEnCurso {
  readonly clave: string;
  /** SHA-256 of all that is sent, and where to. */
  readonly huella: string;
}

const esEnvio = conPartes<EnvioEnCurso>('clave', 'huella');

export const envioEnCurso = ({ puertos }: Taller): EnvioEnCurso | null =>
  leerJson(puertos.propiedades.leer(EN_CURSO) ?? '', esEnvio);

/** The key of what is sent: the one that it had before the answer was lost, else a new one, kept before it is used. */
export function claveDeEnvio(taller: Taller, que: string): string {
  const { sha256, uuid, propiedades } = taller.puertos;
  const huella = sha256(que);
  const antes = envioEnCurso(taller);
  if (antes?.huella === huella) return antes.clave;
  const clave = uuid();
  propiedades.guardar(EN_CURSO, JSON.stringify({ clave, huella } satisfies EnvioEnCurso));
  return clave;
}

export function olvidarEnvio({ puertos }: Taller): void {
  puertos.propiedades.guardar(EN_CURSO, null);
}
