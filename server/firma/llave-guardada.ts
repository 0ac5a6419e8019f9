import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { Problem } from '../../shared/problem.ts';
import { leerLlave, type LlaveAbierta } from './llave.ts';

/** Beginning of a closed key; what stands open is PEM. */
const PREFIJO = 'trimestral-llave:1';

/** scrypt (RFC 7914): 32 MiB and about a quarter of a second a try. Whoever changes it changes the `1` of the prefix. */
const COSTO = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const BYTES = { llave: 32, sal: 16, iv: 12 };
const CIFRADO = 'aes-256-gcm';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/**
 * A private key as it is kept: with a passphrase, closed with AES-256-GCM under a key that scrypt draws from it
 * (`trimestral-llave:1:<sal>:<iv>:<etiqueta>:<cifrado>`, base64url); without one, as it is.
 *
 * @param privada PKCS #8 PEM
 */
export function cerrarLlave(privada: string, contrasena: string | null): string {
  if (contrasena === null) return privada;
  const sal = randomBytes(BYTES.sal);
  const iv = randomBytes(BYTES.iv);
  const cifrador = createCipheriv(CIFRADO, scryptSync(contrasena, sal, BYTES.llave, COSTO), iv);
  cifrador.setAAD(Buffer.from(PREFIJO));
  const cifrado = Buffer.concat([cifrador.update(privada, 'utf8'), cifrador.final()]);
  return [PREFIJO, ...[sal, iv, cifrador.getAuthTag(), cifrado].map(base64)].join(':');
}

/** Whether what was kept needs a passphrase to be read. */
export const estaCerrada = (guardada: string): boolean => guardada.startsWith(`${PREFIJO}:`);

function descifrar(guardada: string, contrasena: string): string | null {
  const [sal, iv, etiqueta, cifrado] = guardada
    .slice(PREFIJO.length + 1)
    .split(':')
    .map((parte) => Buffer.from(parte, 'base64url'));
  if (!sal || !iv || !etiqueta || !cifrado) return null;
  try {
    const llave = scryptSync(contrasena, sal, BYTES.llave, COSTO);
    const descifrador = createDecipheriv(CIFRADO, llave, iv, { authTagLength: 16 });
    descifrador.setAAD(Buffer.from(PREFIJO)).setAuthTag(etiqueta);
    return Buffer.concat([descifrador.update(cifrado), descifrador.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function abierta(guardada: string, contrasena: string | null): string {
  if (!estaCerrada(guardada)) return guardada;
  if (contrasena === null) throw new Problem('llave-no-se-abre', { motivo: 'está cerrada con contraseña' });
  const pem = descifrar(guardada, contrasena);
  if (pem === null)
    throw new Problem('llave-no-se-abre', { motivo: 'la contraseña no es la suya, o se dañó al guardarse' });
  return pem;
}

/** An open key as it is to be kept. */
export const cerrarDeNuevo = ({ privada }: LlaveAbierta, contrasena: string): string =>
  cerrarLlave(privada.export({ format: 'pem', type: 'pkcs8' }).toString(), contrasena);

/**
 * Opens what `cerrarLlave` gave. A key that was kept open is read whatever the passphrase.
 *
 * @throws Problem `llave-no-se-abre`
 */
export function abrirLlave(guardada: string, contrasena: string | null): LlaveAbierta {
  const pem = abierta(guardada, contrasena);
  try {
    return leerLlave(pem);
  } catch {
    throw new Problem('llave-no-se-abre', { motivo: 'lo guardado no es una llave Ed25519' });
  }
}
