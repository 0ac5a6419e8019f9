import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';

const leer = (nombre: string): string => readFileSync(new URL(nombre, import.meta.url), 'utf8');

/** What an institution's own authority would be: it signed the double's certificate, for loopback names. */
export const AUTORIDAD_DE_PRUEBAS = leer('certificado-de-pruebas.pem');

export interface CorreoRecibido {
  readonly de: string;
  readonly para: readonly string[];
  /** As it came: headers, an empty line, the body. */
  readonly crudo: string;
  /** Whether it came through TLS. */
  readonly cifrado: boolean;
  /** Who signed in, if anybody. */
  readonly usuario: string | null;
}

/** How the server behaves; may be changed between messages. */
interface Comportamiento {
  /** Recipients refused for good (550), or for now (450). */
  rechazados: readonly string[];
  pospuestos: readonly string[];
  /** Reply to the whole message in place of taking it: `{ codigo: 451, texto: 'Saturado' }`. */
  respuesta: { readonly codigo: number; readonly texto: string } | null;
  /** Waits before answering each recipient, in ms. */
  tarda: number;
  /** Breaks the connection when the message comes. */
  corta: boolean;
}

export interface OpcionesDeSmtp {
  /** `tls` from the first byte, `starttls` on demand, `ninguno` offers none. */
  readonly cifrado?: 'tls' | 'starttls' | 'ninguno';
  /** Nobody sends without these. */
  readonly acceso?: { readonly usuario: string; readonly clave: string };
  /** The port of one that was there before; any that is free where it is left out. */
  readonly puerto?: number;
}

export interface ServidorSmtp {
  readonly puerto: number;
  readonly recibidos: CorreoRecibido[];
  readonly comportamiento: Comportamiento;
  readonly cerrar: () => Promise<void>;
}

/** An error with the code that the server replies. */
const fallo = (codigo: number, texto: string): Error =>
  Object.assign(new Error(texto), { responseCode: codigo });

function opcionesDeTransporte({ cifrado = 'ninguno', acceso }: OpcionesDeSmtp): SMTPServerOptions {
  return {
    secure: cifrado === 'tls',
    disabledCommands: cifrado === 'starttls' ? [] : ['STARTTLS'],
    key: leer('llave-de-pruebas.pem'),
    cert: AUTORIDAD_DE_PRUEBAS,
    authOptional: acceso === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onAuth(dado, _sesion, responder) {
      const bien = dado.username === acceso?.usuario && dado.password === acceso?.clave;
      if (bien) responder(null, { user: dado.username });
      // Some real servers repeat what they were given
      else responder(fallo(535, `Credenciales no válidas: ${dado.username ?? ''} ${dado.password ?? ''}`));
    },
  };
}

/** A mail server on a free port of the loopback that keeps what it is sent. */
export async function abrirSmtp(opciones: OpcionesDeSmtp = {}): Promise<ServidorSmtp> {
  const recibidos: CorreoRecibido[] = [];
  const comportamiento: Comportamiento = {
    rechazados: [],
    pospuestos: [],
    respuesta: null,
    tarda: 0,
    corta: false,
  };
  const recibir = (
    crudo: Buffer,
    sesion: SMTPServerSession,
    responder: (error?: Error | null) => void,
  ): void => {
    const { respuesta, corta } = comportamiento;
    if (corta) {
      for (const conexion of servidor.connections) conexion.close();
      return;
    }
    if (respuesta !== null) {
      responder(fallo(respuesta.codigo, respuesta.texto));
      return;
    }
    const { mailFrom, rcptTo } = sesion.envelope;
    recibidos.push({
      de: mailFrom === false ? '' : mailFrom.address,
      para: rcptTo.map(({ address }) => address),
      crudo: crudo.toString('utf8'),
      cifrado: sesion.secure,
      usuario: typeof sesion.user === 'string' ? sesion.user : null,
    });
    responder();
  };
  const servidor = new SMTPServer({
    ...opcionesDeTransporte(opciones),
    onRcptTo({ address }, _sesion, responder) {
      setTimeout(() => {
        if (comportamiento.rechazados.includes(address)) responder(fallo(550, 'No existe ese buzón'));
        else if (comportamiento.pospuestos.includes(address)) responder(fallo(450, 'Buzón ocupado'));
        else responder();
      }, comportamiento.tarda);
    },
    onData(mensaje, sesion, responder) {
      void buffer(mensaje).then((crudo) => {
        recibir(crudo, sesion, responder);
      });
    },
  });
  // A client that breaks the handshake off is an error of the server's, and what some tests are about
  servidor.on('error', () => undefined);
  servidor.listen(opciones.puerto ?? 0, '127.0.0.1');
  await once(servidor.server, 'listening');
  return {
    puerto: (servidor.server.address() as AddressInfo).port,
    recibidos,
    comportamiento,
    cerrar: () =>
      new Promise((listo) => {
        servidor.close(listo);
      }),
  };
}
