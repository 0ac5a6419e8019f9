import { plegar } from '../spanish/texto/fold.ts';

/** Most keys: ASCII without blanks. */
const LLANA = /^[!-~]*$/;
const CEROS_DE_RELLENO = /(?<!\d)0+(?=\d)/g;

/**
 * A key by which two spellings of it are one: case, spaces and zero padding make no difference
 * (contract §3, `clave-duplicada`). Not remembered: keys hardly repeat, and a memory of them costs more.
 */
export function claveNormal(texto: string): string {
  const junta = LLANA.test(texto) ? texto.toLowerCase() : plegar(texto).replaceAll(' ', '');
  return junta.includes('0') ? junta.replace(CEROS_DE_RELLENO, '') : junta;
}
