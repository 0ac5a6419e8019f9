const isSpace = (code: number): boolean =>
  code <= 0x20 ||
  (code >= 0xa0 &&
    (code === 0xa0 ||
      code === 0xad ||
      code === 0x1680 ||
      (code >= 0x2000 && code <= 0x200f) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x205f ||
      code === 0x2060 ||
      code === 0x3000 ||
      code === 0xfeff));

/**
 * Takes away what a person does not see at both ends: spaces, line breaks, non-breaking and zero-width
 * ones, soft hyphens, byte order marks. Gives the same string where there is nothing to take.
 */
export const recortar = (texto: string): string => {
  let inicio = 0;
  let fin = texto.length;
  while (inicio < fin && isSpace(texto.charCodeAt(inicio))) inicio++;
  while (fin > inicio && isSpace(texto.charCodeAt(fin - 1))) fin--;
  return inicio === 0 && fin === texto.length ? texto : texto.slice(inicio, fin);
};

/** Looks like `;`, and composes into it. */
const GREEK_QUESTION_MARK = '\u037e';

/**
 * Whole texts at once: one line break, no NUL, one form for each accented letter. The Greek question mark is
 * written `?`, as what it is: composed into `;` it would part a cell of a CSV in two.
 */
export const normalizarTexto = (texto: string): string => {
  let limpio = texto;
  if (limpio.includes('\r')) limpio = limpio.replace(/\r\n?/g, '\n');
  if (limpio.includes('\0')) limpio = limpio.replaceAll('\0', '');
  if (limpio.includes(GREEK_QUESTION_MARK)) limpio = limpio.replaceAll(GREEK_QUESTION_MARK, '?');
  return limpio.normalize('NFC');
};
