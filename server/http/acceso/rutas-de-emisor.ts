import type { Request, Response } from 'express';
import { Problem } from '../../../shared/problem.ts';
import type { Emisor, EntradaPendiente, IdentidadComprobada } from '../../identidad/identidad.ts';
import { quienDeIdentidad } from '../../resources/personas/quien-de.ts';
import type { ServicioDeAcceso } from './servicio-de-acceso.ts';
import { guardarPendiente, tomarPendiente } from '../../store/personas/entradas.ts';
import { cookiesDe, valorDeCookie } from './cookies.ts';
import { esSecreto, hashDe, secretoNuevo } from './credenciales.ts';
import { mandarA } from './pagina.ts';
import { entrar } from './sesiones.ts';
import { volverSeguro } from './volver-seguro.ts';

/** What the store keeps of a sign-in that left. */
interface Salida extends EntradaPendiente {
  readonly volver: string;
  /** SHA-256 of the cookie of the browser that it left from. */
  readonly navegador: string;
}

const RUTA_DE_VUELTA = '/auth/vuelta';

/** The browser's own mark: the one it has, so that two tabs may sign in at once, else a new one. */
function marcaDe(req: Request, urlPublica: string): string {
  const tenida = valorDeCookie(req.headers.cookie, cookiesDe(urlPublica).navegador);
  return tenida !== null && esSecreto(tenida) ? tenida : secretoNuevo();
}

/** Sends the browser to its issuer. */
export async function mandarAlEmisor(
  { almacen, reloj, urlPublica }: ServicioDeAcceso,
  emisor: Emisor,
  req: Request,
  res: Response,
): Promise<void> {
  const { direccion, pendiente } = await emisor.comenzar(urlPublica + RUTA_DE_VUELTA, {
    otraCuenta: req.query['otra'] === '1',
  });
  const marca = marcaDe(req, urlPublica);
  const salida: Salida = {
    ...pendiente,
    volver: volverSeguro(req.query['volver']),
    navegador: hashDe(marca),
  };
  await guardarPendiente(
    almacen.db,
    { estado: hashDe(salida.estado), datos: JSON.stringify(salida) },
    reloj(),
  );
  const { navegador } = cookiesDe(urlPublica);
  res.cookie(navegador.nombre, marca, navegador.opciones);
  mandarA(res, direccion);
}

/** @throws Problem `entrada-vencida` for a sign-in that is unknown, late, used, or left from another browser */
async function salidaDe({ almacen, reloj, urlPublica }: ServicioDeAcceso, req: Request): Promise<Salida> {
  const estado = req.query['state'];
  const datos = typeof estado === 'string' ? await tomarPendiente(almacen.db, hashDe(estado), reloj()) : null;
  const marca = valorDeCookie(req.headers.cookie, cookiesDe(urlPublica).navegador);
  const salida = datos === null ? null : (JSON.parse(datos) as Salida);
  if (salida === null || marca === null || salida.navegador !== hashDe(marca))
    throw new Problem('entrada-vencida', {});
  return salida;
}

/** @throws Problem `sin-invitacion` */
async function personaDe({ almacen }: ServicioDeAcceso, identidad: IdentidadComprobada): Promise<string> {
  const quien = await quienDeIdentidad(almacen, identidad, 'sesion');
  if (quien !== null) return quien.persona;
  const cuenta = identidad.correo === null ? 'con que entró' : `«${identidad.correo}»`;
  throw new Problem('sin-invitacion', { cuenta });
}

/** The browser comes back from its issuer. */
export async function recibirDelEmisor(
  servicio: ServicioDeAcceso,
  emisor: Emisor,
  req: Request,
  res: Response,
): Promise<void> {
  const salida = await salidaDe(servicio, req);
  const identidad = await emisor.terminar(new URL(req.originalUrl, servicio.urlPublica), salida);
  const persona = await personaDe(servicio, identidad);
  await entrar(
    servicio,
    { req, res },
    { medio: 'oidc', quienCambia: `personas/${persona}`, tomarPersona: () => Promise.resolve(persona) },
  );
  mandarA(res, salida.volver);
}
