import { onTestFinished } from 'vitest';
import { abrirCorreo } from '../../server/correo/abrir-correo.ts';
import type { Correo } from '../../server/correo/correo.ts';
import { abrirSmtp, type CorreoRecibido, type ServidorSmtp } from '../doubles/smtp/servidor-smtp.ts';

/** A mail server of a test, and the service's mail through it. */
export interface CorreoDePrueba {
  readonly correo: Correo;
  readonly smtp: () => ServidorSmtp;
  /** Stops it: nobody listens on its port. */
  readonly apagar: () => Promise<void>;
  /** Starts one on that port again; it has received nothing. */
  readonly encender: () => Promise<void>;
}

/** Opens a mail server on the loopback, gone when the test ends. */
export async function correoDePrueba(): Promise<CorreoDePrueba> {
  let smtp = await abrirSmtp();
  let encendido = true;
  const { puerto } = smtp;
  const apagar = async (): Promise<void> => {
    if (encendido) await smtp.cerrar();
    encendido = false;
  };
  onTestFinished(apagar);
  return {
    correo: abrirCorreo({
      ...{ servidor: '127.0.0.1', puerto, cifrado: 'ninguno', acceso: null, espera: 10_000 },
      de: { nombre: 'Informes', correo: 'informes@institucion.mx' },
    }),
    smtp: () => smtp,
    apagar,
    encender: async () => {
      smtp = await abrirSmtp({ puerto });
      encendido = true;
    },
  };
}

/** Whom each message went to, sorted. */
export const paraQuienes = (recibidos: readonly CorreoRecibido[]): string[] =>
  recibidos.flatMap(({ para }) => para).sort();

/** A header, decoded: `Subject` may be in quoted-printable or base64 words. */
export function encabezado({ crudo }: CorreoRecibido, nombre: string): string {
  const cabeza = crudo.slice(0, crudo.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  const linea =
    cabeza.split('\r\n').find((l) => l.toLowerCase().startsWith(`${nombre.toLowerCase()}:`)) ?? '';
  return linea
    .slice(nombre.length + 1)
    .trim()
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([QB])\?(.*?)\?=/gi, (_, modo: string, texto: string) =>
      modo.toUpperCase() === 'B'
        ? Buffer.from(texto, 'base64').toString('utf8')
        : decodificar(texto.replaceAll('_', ' ')),
    );
}

const decodificar = (texto: string): string =>
  Buffer.from(
    texto.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** The plain text of a message. */
export function textoDe({ crudo }: CorreoRecibido): string {
  const parte = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(crudo);
  const cabeza = parte?.[0] ?? '';
  const cuerpo = parte?.[1] ?? '';
  if (/Content-Transfer-Encoding: base64/i.test(cabeza))
    return Buffer.from(cuerpo, 'base64').toString('utf8');
  return /Content-Transfer-Encoding: quoted-printable/i.test(cabeza)
    ? decodificar(cuerpo.replace(/=\r\n/g, ''))
    : cuerpo;
}
