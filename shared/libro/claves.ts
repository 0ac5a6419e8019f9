import { memoAcotado } from '../spanish/bounded-memo.ts';
import { plegar } from '../spanish/fold.ts';

/**
 * A key by which two spellings of it are one: case, spaces and zero padding make no difference
 * (contract §3, `clave-duplicada`).
 */
export const claveNormal: (texto: string) => string = memoAcotado(
  (texto: string) => plegar(texto).replace(/\s+/g, '').replace(/(?<!\d)0+(?=\d)/g, ''),
  50_000,
  160,
);
