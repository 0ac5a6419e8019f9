import { isIPv4 } from 'node:net';
import { Problem } from '../../shared/problem.ts';
import { esDeUnaLinea } from './direccion-de-correo.ts';

/** How a connection is protected: TLS from its first byte, STARTTLS or no message, or no TLS at all. */
type Cifrado = 'tls' | 'starttls' | 'ninguno';
const CIFRADOS: readonly Cifrado[] = ['tls', 'starttls', 'ninguno'];

export interface ServidorDeCorreo {
  readonly servidor: string;
  readonly puerto: number;
  readonly cifrado: Cifrado;
  readonly acceso: { readonly usuario: string; readonly clave: string } | null;
}

/** What was said of the server, as text; an empty one was not said. */
export interface ServidorDicho {
  readonly servidor: string;
  readonly puerto: string;
  readonly cifrado: string;
  readonly usuario: string;
  readonly clave: string;
}

const PUERTOS: Readonly<Record<Cifrado, number>> = { tls: 465, starttls: 587, ninguno: 25 };

/** The machine itself: what goes there crosses no network. */
const esDeEstaMaquina = (servidor: string): boolean =>
  servidor === 'localhost' || servidor === '::1' || (isIPv4(servidor) && servidor.startsWith('127.'));

const noValido = (ajuste: string, motivo: string): Problem =>
  new Problem('ajuste-no-valido', { ajuste, motivo });

/**
 * Takes a URL of the server apart: `smtp://usuario:clave@servidor:587`, `smtps://servidor`.
 * @throws Problem `ajuste-no-valido`, which does not repeat the URL: it has the password
 */
export function servidorDeUrl(ajuste: string, texto: string): ServidorDicho {
  const url = URL.canParse(texto) ? new URL(texto) : null;
  if (url === null || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw noValido(ajuste, 'debe ser como smtp://usuario:clave@correo.institucion.mx:587, o smtps://…');
  if (url.search !== '' || url.hash !== '' || !['', '/'].includes(url.pathname))
    throw noValido(
      ajuste,
      'tiene algo después del servidor y el puerto; si la clave lleva signos como / ? #, escríbalos con % (%2F, %3F, %23) o use TRIMESTRAL_SMTP_CLAVE',
    );
  try {
    return {
      servidor: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      puerto: url.port,
      cifrado: url.protocol === 'smtps:' ? 'tls' : '',
      usuario: decodeURIComponent(url.username),
      clave: decodeURIComponent(url.password),
    };
  } catch {
    throw noValido(ajuste, 'tiene en el usuario o la clave un signo % que no está escrito como %25');
  }
}

function cifradoDe({ cifrado, servidor }: ServidorDicho): Cifrado {
  if (cifrado === '') return esDeEstaMaquina(servidor) ? 'ninguno' : 'starttls';
  const hallado = CIFRADOS.find((c) => c === cifrado);
  if (hallado === undefined)
    throw noValido('TRIMESTRAL_SMTP_CIFRADO', `debe ser ${CIFRADOS.join(', ')}, y dice «${cifrado}»`);
  return hallado;
}

function puertoDe({ puerto }: ServidorDicho, cifrado: Cifrado): number {
  if (puerto === '') return PUERTOS[cifrado];
  const numero = Number(puerto);
  if (!/^\d{1,5}$/.test(puerto) || numero < 1 || numero > 65_535)
    throw noValido('TRIMESTRAL_SMTP_PUERTO', `debe ser un número del 1 al 65535, y dice «${puerto}»`);
  return numero;
}

function accesoDe({ usuario, clave }: ServidorDicho): ServidorDeCorreo['acceso'] {
  if (usuario === '' && clave === '') return null;
  if (usuario === '') throw noValido('TRIMESTRAL_SMTP_USUARIO', 'falta, y se dio una clave');
  if (clave === '') throw noValido('TRIMESTRAL_SMTP_CLAVE', 'falta, y se dio un usuario');
  if (!esDeUnaLinea(usuario) || !esDeUnaLinea(clave))
    throw noValido('TRIMESTRAL_SMTP_CLAVE', 'el usuario y la clave van en un solo renglón');
  return { usuario, clave };
}

/**
 * The server as it will be spoken to. TLS is required, but for the machine itself; `ninguno` allows going without
 * where that is said, never with a password.
 *
 * @throws Problem `ajuste-no-valido`
 */
export function servidorDicho(dicho: ServidorDicho): ServidorDeCorreo {
  if (!/^[\p{L}\p{N}.:_-]+$/u.test(dicho.servidor))
    throw noValido(
      'TRIMESTRAL_SMTP_SERVIDOR',
      `debe ser el nombre de un servidor, y dice «${dicho.servidor}»`,
    );
  const cifrado = cifradoDe(dicho);
  const acceso = accesoDe(dicho);
  if (acceso !== null && cifrado === 'ninguno' && !esDeEstaMaquina(dicho.servidor))
    throw noValido(
      'TRIMESTRAL_SMTP_CIFRADO',
      'no puede ser «ninguno» con usuario y clave: la clave viajaría a la vista de la red',
    );
  return { servidor: dicho.servidor, puerto: puertoDe(dicho, cifrado), cifrado, acceso };
}
