import { createHash, randomBytes } from 'node:crypto';
import type { Credenciales } from '../../resources/credenciales.ts';

/** What the store keeps of a secret. The secrets have 256 random bits: no salt is needed, nor a slow hash. */
export const hashDe = (secreto: string): string => createHash('sha256').update(secreto).digest('hex');

/** 256 random bits, fit for an address or a cookie. */
export const secretoNuevo = (): string => randomBytes(32).toString('base64url');

/** How `secretoNuevo` looks: nothing else is looked up in the store. */
export const esSecreto = (texto: string): boolean => /^[\w-]{43}$/.test(texto);

const TOKEN = /^tri_([a-z0-9]{6,40})_[0-9a-f]{64}$/;

/** The public part of an API token; null for what is none. */
export const idDeToken = (token: string): string | null => TOKEN.exec(token)?.[1] ?? null;

/** How an API token begins, good or not. */
export const PREFIJO_DE_TOKEN = 'tri_';

/** Made of letters and digits, so that a double click takes the whole of it. */
export const CREDENCIALES: Credenciales = {
  tokenDeApi: () => {
    const id = randomBytes(8).toString('hex');
    const secreto = `${PREFIJO_DE_TOKEN}${id}_${randomBytes(32).toString('hex')}`;
    return { id, secreto, hash: hashDe(secreto) };
  },
  enlaceDeEntrada: () => {
    const secreto = secretoNuevo();
    return { secreto, hash: hashDe(secreto) };
  },
};
