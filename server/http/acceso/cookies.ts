import type { CookieOptions } from 'express';

/** How a cookie is called, and what it is sent with. */
export interface CookieDeAcceso {
  readonly nombre: string;
  readonly opciones: CookieOptions;
}

/** The cookies of a service, by how people reach it. */
export interface CookiesDeAcceso {
  /** Holds the session; it goes when the browser closes. */
  readonly sesion: CookieDeAcceso;
  /** Ties a sign-in that left for its issuer to the browser that it left from. */
  readonly navegador: CookieDeAcceso;
}

/** A sign-in has so long to come back, in milliseconds: as long as the store waits for it. */
const VUELTA_MS = 10 * 60_000;

/** `__Host-` makes the browser refuse such a cookie from a neighbouring site; only https allows it. */
export function cookiesDe(urlPublica: string): CookiesDeAcceso {
  const secure = new URL(urlPublica).protocol === 'https:';
  const prefijo = secure ? '__Host-' : '';
  const opciones = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return {
    sesion: { nombre: `${prefijo}trimestral`, opciones },
    navegador: { nombre: `${prefijo}trimestral-entrada`, opciones: { ...opciones, maxAge: VUELTA_MS } },
  };
}

/** The value of a cookie as the browser sent it, or null. Ours are never quoted nor encoded. */
export function valorDeCookie(encabezado: string | undefined, { nombre }: CookieDeAcceso): string | null {
  const partes = (encabezado ?? '').split(';').map((parte) => parte.trim());
  return partes.find((parte) => parte.startsWith(`${nombre}=`))?.slice(nombre.length + 1) ?? null;
}
