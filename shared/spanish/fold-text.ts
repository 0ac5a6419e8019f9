import { memoAcotado } from './bounded-memo.ts';

const MARCAS = /\p{M}+/gu;
// Invisible characters that copying from a PDF or a web page leaves behind.
const INVISIBLES = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const LIMPIO = /^[!-@[-~]+(?: [!-@[-~]+)*$/;
const ASCII = /^[\x20-\x7e]*$/;

/** Without combining marks; case and spaces as they were. */
export function sinAcentos(texto: string): string {
  return ASCII.test(texto) ? texto : texto.normalize('NFD').replace(MARCAS, '');
}

function plegarDespacio(texto: string): string {
  if (LIMPIO.test(texto)) return texto;
  const bajo = sinAcentos(texto.replace(INVISIBLES, '')).toLowerCase();
  // Lower-casing may bring a mark back (İ → i and a dot above).
  return sinAcentos(bajo).replace(/\s+/g, ' ').trim();
}

/**
 * The form in which texts are compared: no accents (ñ counts as n), lower case, every run of white
 * space one blank, trimmed. Idempotent.
 */
export const plegar: (texto: string) => string = memoAcotado(plegarDespacio, 50_000, 160);
