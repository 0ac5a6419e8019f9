import type { Request } from 'express';
import type { Operacion } from '../../../shared/api/operacion.ts';
import { Problem } from '../../../shared/problem.ts';

/** How a version is written in `ETag` (RFC 9110 §8.8.3): a strong validator. @param huella of what is said with it */
export const etagDe = (version: number, huella: string): string => `"v${String(version)}.${huella}"`;

/** In `If-Match` the version alone counts, with what was said or without. */
const VERSION = /^"v(\d{1,15})(?:\.[\w-]{1,43})?"$/;

/**
 * The version that a change was made upon. `*` stands for whatever is there (RFC 9110 §13.1.1).
 * @returns null for `*`, and where the operation asks for none
 * @throws Problem `precondicion-requerida`, `peticion-no-valida`
 */
export function versionPedida(req: Request, { version }: Operacion): number | null {
  if (version !== 'exige') return null;
  const escrita = req.get('If-Match')?.trim() ?? '';
  if (escrita === '') throw new Problem('precondicion-requerida', {});
  if (escrita === '*') return null;
  const numero = VERSION.exec(escrita)?.[1];
  if (numero === undefined)
    throw new Problem('peticion-no-valida', {
      motivo: 'If-Match no es el ETag de una lectura, como "v3"',
    });
  return Number(numero);
}

/** RFC draft of Idempotency-Key leaves its form open; printable ASCII fits a header and a log. */
const CLAVE = /^[\x21-\x7e]{1,200}$/;

/** @throws Problem `peticion-no-valida` */
export function claveDeIdempotencia(req: Request, { idempotente }: Operacion): string | null {
  const clave = req.get('Idempotency-Key');
  if (idempotente === undefined || clave === undefined) return null;
  if (CLAVE.test(clave)) return clave;
  throw new Problem('peticion-no-valida', {
    motivo: 'Idempotency-Key debe tener de 1 a 200 caracteres imprimibles, sin espacios',
  });
}
