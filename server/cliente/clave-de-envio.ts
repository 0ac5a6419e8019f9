import { createHash } from 'node:crypto';
import type { LibroCanonico } from '../../shared/libro/canonico-esquema.ts';
import type { Cliente } from './abrir-cliente.ts';

const sha256 = (texto: string): string => createHash('sha256').update(texto).digest('hex');

/**
 * The `Idempotency-Key` of an envío, drawn from its place, its content and the envío that it comes after. Sent again after
 * a lost answer it is the same, by another run of the program too; a content that comes back after another is not.
 */
export async function claveDeEnvio(
  cliente: Pick<Cliente, 'pedir'>,
  lugar: { readonly organo: string; readonly periodo: string; readonly area: string },
  libro: LibroCanonico,
): Promise<string> {
  const { envio } = await cliente.pedir('libroDeArea', { parametros: lugar });
  const { organo, periodo, area } = lugar;
  return sha256(JSON.stringify([organo, periodo, area, sha256(JSON.stringify(libro)), envio?.id ?? null]));
}
