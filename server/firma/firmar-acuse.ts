import { sign } from 'node:crypto';
import { acuseSinFirma, type Acuse, type AcuseSinFirma } from '../../shared/api/esquemas/acuse.ts';
import { jsonCanonico } from './json-canonico.ts';
import type { LlaveAbierta } from './llave.ts';

/** The bytes that are signed: canonical JSON (RFC 8785) of the acuse without `firma`, in UTF-8. */
export function bytesPorFirmar(datos: AcuseSinFirma): Uint8Array {
  return Buffer.from(jsonCanonico(datos), 'utf8');
}

/** An acuse as it is written to a file: a field a line, in the order of the schema. */
export function textoDeAcuse(acuse: Acuse): string {
  return `${JSON.stringify(acuse, null, 2)}\n`;
}

/**
 * Signs an acuse (Ed25519, RFC 8032). The same data and key give the same text, which is to be stored and served as it is.
 *
 * @throws ZodError where `datos` is no acuse: nothing is signed that could not be checked afterwards
 */
export function firmarAcuse(datos: AcuseSinFirma, llave: LlaveAbierta): string {
  const limpio = acuseSinFirma.parse(datos);
  const valor = sign(null, bytesPorFirmar(limpio), llave.privada).toString('base64url');
  return textoDeAcuse({ ...limpio, firma: { algoritmo: 'Ed25519', llave: llave.kid, valor } });
}
