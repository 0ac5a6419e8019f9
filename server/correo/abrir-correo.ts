import { rootCertificates } from 'node:tls';
import { createTransport } from 'nodemailer';
import { Problem } from '../../shared/problem.ts';
import type { AjustesDeCorreo } from './ajustes-de-correo.ts';
import { esCorreo, esDeUnaLinea } from './direccion-de-correo.ts';
import type { Correo, CorreoPorEnviar } from './correo.ts';
import { resultadoDeFallo, sinSecretos } from './resultado-de-correo.ts';

const ID = /^[\w.-]{1,200}$/;

function revisar({ para, asunto, idDeMensaje }: CorreoPorEnviar): void {
  const motivo = !esCorreo(para)
    ? 'el destinatario debe ser una sola dirección'
    : !esDeUnaLinea(asunto) || asunto.trim() === ''
      ? 'el asunto va en un solo renglón, y algo debe decir'
      : !ID.test(idDeMensaje)
        ? 'el identificador lleva solo letras, números, guiones y puntos'
        : null;
  if (motivo !== null) throw new Problem('correo-no-valido', { motivo });
}

function transporteDe(
  { servidor, puerto, cifrado, acceso, espera }: AjustesDeCorreo,
  autoridades: readonly string[],
) {
  return createTransport({
    host: servidor,
    port: puerto,
    secure: cifrado === 'tls',
    requireTLS: cifrado === 'starttls',
    ignoreTLS: cifrado === 'ninguno',
    ...(acceso === null ? {} : { auth: { user: acceso.usuario, pass: acceso.clave } }),
    tls: {
      minVersion: 'TLSv1.2',
      ...(autoridades.length === 0 ? {} : { ca: [...rootCertificates, ...autoridades] }),
    },
    dnsTimeout: espera,
    connectionTimeout: espera,
    greetingTimeout: espera,
    socketTimeout: espera,
    socketCloseTimeout: 1_000,
    // A message is text: nothing in it may name a file or an address to be read
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });
}

export interface OpcionesDeCorreo {
  /** Certificates of the institution's own authorities, in PEM, trusted beside those that everybody does. */
  readonly autoridades?: readonly string[];
}

/** Mail through the institution's server, one connection for each message. */
export function abrirCorreo(ajustes: AjustesDeCorreo, { autoridades = [] }: OpcionesDeCorreo = {}): Correo {
  const transporte = transporteDe(ajustes, autoridades);
  const { de, acceso, espera } = ajustes;
  const dominio = de.correo.slice(de.correo.lastIndexOf('@') + 1);
  const secretos = acceso === null ? [] : [acceso.clave];
  return {
    async enviar(correo) {
      revisar(correo);
      const { para, asunto, texto, html, idDeMensaje } = correo;
      try {
        const { response } = await transporte.sendMail({
          from: { name: de.nombre, address: de.correo },
          to: { name: '', address: para },
          subject: asunto,
          text: texto,
          html,
          messageId: `<${idDeMensaje}@${dominio}>`,
          // RFC 3834: no automatic answer is to come back
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          signal: AbortSignal.timeout(espera),
        });
        return { tipo: 'aceptado', detalle: sinSecretos(response, secretos) };
      } catch (error) {
        if (!(error instanceof Error)) throw error;
        return resultadoDeFallo(error, secretos);
      }
    },
  };
}
