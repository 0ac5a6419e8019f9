import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import * as z from 'zod';
import type { Jwk } from '../../shared/api/esquemas/acuse.ts';
import { jsonCanonico } from './json-canonico.ts';

/** A new key: its private half as PKCS #8 PEM, its public half as a JWK. */
interface LlaveNueva {
  readonly kid: string;
  readonly privada: string;
  readonly publica: Jwk;
}

/** A private key ready to sign. */
export interface LlaveAbierta {
  readonly kid: string;
  readonly privada: KeyObject;
}

/** What Node gives of an Ed25519 key. */
const publicaDeNode = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });

/** Thumbprint of a public key (RFC 7638 §3): SHA-256 of its required members, by name. */
export function huellaDeLlave({ kty, crv, x }: Pick<Jwk, 'kty' | 'crv' | 'x'>): string {
  return createHash('sha256').update(jsonCanonico({ kty, crv, x })).digest('base64url');
}

/** The public half of a key, private or public, as a JWK. @throws ZodError where it is no Ed25519 key */
function publicaDe(llave: KeyObject): Jwk {
  const publica = llave.type === 'private' ? createPublicKey(llave) : llave;
  const { kty, crv, x } = publicaDeNode.parse(publica.export({ format: 'jwk' }));
  return { kty, crv, x, kid: huellaDeLlave({ kty, crv, x }), use: 'sig', alg: 'EdDSA' };
}

/** Makes a key (RFC 8032). */
export function crearLlave(): LlaveNueva {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publica = publicaDe(privateKey);
  return {
    kid: publica.kid,
    privada: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    publica,
  };
}

/** A private key from its PEM. @throws Error where it is no Ed25519 key */
export function leerLlave(pem: string): LlaveAbierta {
  const privada = createPrivateKey(pem);
  return { kid: publicaDe(privada).kid, privada };
}
