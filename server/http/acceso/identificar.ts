import type { Request } from 'express';
import { Problem } from '../../../shared/problem.ts';
import type { Identidad } from '../../identidad/identidad.ts';
import { quienDeIdentidad, quienDeSesion, quienDeToken } from '../../resources/personas/quien-de.ts';
import type { Quien } from '../../resources/quien.ts';
import type { ServicioDeAcceso } from './servicio-de-acceso.ts';
import { cookiesDe, valorDeCookie } from './cookies.ts';
import { esSecreto, hashDe, idDeToken, PREFIJO_DE_TOKEN } from './credenciales.ts';

export interface Identificacion {
  /** Null where no credential was given. */
  readonly quien: Quien | null;
  /** True where a browser sent the credential by itself, so that another site may have made it: see CSRF. */
  readonly porCookie: boolean;
}

/** Longer than any token of an issuer: what is longer is not even parsed. */
const MAXIMO_DE_TOKEN = 16_384;

const BEARER = /^Bearer +([\w.~+/=-]+)$/i;

async function quienDePortador(
  { almacen, reloj }: ServicioDeAcceso,
  { comprobarIdToken }: Identidad,
  token: string,
): Promise<Quien | null> {
  if (token.length > MAXIMO_DE_TOKEN) return null;
  if (token.startsWith(PREFIJO_DE_TOKEN)) {
    const id = idDeToken(token);
    return id === null ? null : quienDeToken(almacen, { id, hash: hashDe(token) }, reloj());
  }
  const identidad = (await comprobarIdToken?.(token)) ?? null;
  return identidad === null ? null : quienDeIdentidad(almacen, identidad, 'id-token');
}

/**
 * Who sends a request: by `Authorization`, else by the session's cookie. A credential that is given and is not good is
 * refused; another one beside it is not looked at.
 *
 * @returns the function, which throws Problem `sin-identidad`, `servidor-externo-no-responde`
 */
export function identificador(servicio: ServicioDeAcceso, identidad: Identidad) {
  const { sesion } = cookiesDe(servicio.urlPublica);
  const conocido = (quien: Quien | null): Quien => {
    if (quien === null) throw new Problem('sin-identidad', {});
    return quien;
  };
  return async ({ headers }: Pick<Request, 'headers'>): Promise<Identificacion> => {
    if (headers.authorization !== undefined) {
      const token = BEARER.exec(headers.authorization)?.[1];
      const quien = token === undefined ? null : await quienDePortador(servicio, identidad, token);
      return { quien: conocido(quien), porCookie: false };
    }
    const valor = valorDeCookie(headers.cookie, sesion);
    if (valor === null) return { quien: null, porCookie: false };
    const quien = esSecreto(valor)
      ? await quienDeSesion(servicio.almacen, hashDe(valor), servicio.reloj())
      : null;
    return { quien: conocido(quien), porCookie: true };
  };
}
