import type { ResultadoDeCorreo } from './correo.ts';

const MAX_DETALLE = 300;

/** The fields of nodemailer's errors that say what happened. */
export interface FalloDeCorreo {
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  readonly permanent?: boolean | undefined;
  readonly message: string;
}

/** What a server said, on one line, without any of `secretos`: some repeat what they were given. */
export function sinSecretos(texto: string, secretos: readonly string[]): string {
  const ocultos = secretos
    .flatMap((s) => [s, Buffer.from(s).toString('base64'), encodeURIComponent(s)])
    .filter((s) => s !== '')
    .sort((a, b) => b.length - a.length);
  const limpio = ocultos.reduce((t, secreto) => t.replaceAll(secreto, '…'), texto);
  return limpio
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_DETALLE);
}

const MOTIVOS: Readonly<Record<string, 'acceso' | 'cifrado' | 'tiempo'>> = {
  EAUTH: 'acceso',
  ENOAUTH: 'acceso',
  ETLS: 'cifrado',
  ETIMEDOUT: 'tiempo',
  EABORT: 'tiempo',
};

/** OpenSSL's and Node's codes of a certificate or handshake that is not good enough. */
const DE_TLS = /^(?:ERR_TLS|ERR_SSL|EPROTO$|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/;

/** Which of the outcomes a failure is. */
export function resultadoDeFallo(fallo: FalloDeCorreo, secretos: readonly string[]): ResultadoDeCorreo {
  const detalle = sinSecretos(fallo.response ?? fallo.message, secretos);
  const deAjustes = MOTIVOS[fallo.code ?? ''];
  if (deAjustes !== undefined) return { tipo: 'pospuesto', motivo: deAjustes, detalle };
  const original =
    'originalCode' in fallo && typeof fallo.originalCode === 'string' ? fallo.originalCode : '';
  if (DE_TLS.test(original) || DE_TLS.test(fallo.code ?? '') || /certificate/i.test(fallo.message))
    return { tipo: 'pospuesto', motivo: 'cifrado', detalle };
  if (fallo.permanent === true) {
    // 530: the server wants a sign-in or TLS first, whatever the message
    if (fallo.responseCode === 530) return { tipo: 'pospuesto', motivo: 'acceso', detalle };
    const motivo = fallo.command === 'RCPT TO' ? 'destinatario' : 'mensaje';
    return { tipo: 'rechazado', motivo, detalle };
  }
  return { tipo: 'pospuesto', motivo: fallo.responseCode === undefined ? 'conexion' : 'ocupado', detalle };
}
