import type { Request, Response } from 'express';
import { Problem } from '../../../shared/problem.ts';
import type { ServicioDeAcceso } from './servicio-de-acceso.ts';
import type { Cambio } from '../../store/almacen.ts';
import { gastarEnlaceDeEntrada } from '../../store/personas/entradas.ts';
import { crearSesion, terminarSesion } from '../../store/personas/sesiones.ts';
import { cookiesDe, valorDeCookie } from './cookies.ts';
import { hashDe, secretoNuevo } from './credenciales.ts';

/** A session ends then however much it is used, in milliseconds: a day's work, over by the next morning. */
const DURACION_MS = 18 * 3_600_000;

/** How somebody entered. */
type Medio = Parameters<typeof crearSesion>[1]['medio'];

/**
 * Begins a session under a value that nobody has seen before, and ends the one that the browser had.
 *
 * @param quienCambia as the bitácora names it
 * @param tomarPersona who it is of, found in the change that keeps the session
 */
export async function entrar(
  servicio: ServicioDeAcceso,
  { req, res }: { readonly req: Request; readonly res: Response },
  entrada: {
    readonly medio: Medio;
    readonly quienCambia: string;
    readonly tomarPersona: (cambio: Cambio) => Promise<string>;
  },
): Promise<void> {
  const { sesion } = cookiesDe(servicio.urlPublica);
  const anterior = valorDeCookie(req.headers.cookie, sesion);
  const valor = secretoNuevo();
  const caduca = new Date(servicio.reloj().getTime() + DURACION_MS).toISOString();
  await servicio.almacen.cambiar(entrada.quienCambia, async (cambio) => {
    const persona = await entrada.tomarPersona(cambio);
    if (anterior !== null) await terminarSesion(cambio, hashDe(anterior));
    await crearSesion(cambio, { hash: hashDe(valor), persona, caduca, medio: entrada.medio });
  });
  res.cookie(sesion.nombre, valor, sesion.opciones);
}

/** Spends a one-time link. @throws Problem `enlace-vencido` for one that is unknown, spent or late */
export async function tomarDeEnlace(cambio: Cambio, secreto: string): Promise<string> {
  const persona = await gastarEnlaceDeEntrada(cambio, hashDe(secreto));
  if (persona === null) throw new Problem('enlace-vencido', {});
  return persona;
}

/** Ends the browser's session, here and there. */
export async function salir(servicio: ServicioDeAcceso, req: Request, res: Response): Promise<void> {
  const { sesion } = cookiesDe(servicio.urlPublica);
  const valor = valorDeCookie(req.headers.cookie, sesion);
  if (valor !== null)
    await servicio.almacen.cambiar('sistema', (cambio) => terminarSesion(cambio, hashDe(valor)));
  res.clearCookie(sesion.nombre, sesion.opciones);
}
