import { isAscii, isUtf8 } from 'node:buffer';
import { Problem } from '../../../shared/problem.ts';
import { normalizarTexto } from '../../../shared/libro/texto-de-celda.ts';

/**
 * The text of a CSV as people's programs save it: UTF-8 with or without a byte order mark, UTF-16 with one
 * (Excel's «Texto Unicode»), else Windows-1252 (Excel's «CSV» in Mexico). Line breaks become `\n`.
 * @throws Problem `codificacion-desconocida` where the bytes are no text at all
 */
export const decodificar = (bytes: Uint8Array, archivo: string): string => {
  if (isAscii(bytes)) {
    refuseBinary(bytes, archivo);
    return normalizarTexto(new TextDecoder('latin1').decode(bytes));
  }
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return normalizarTexto(new TextDecoder(utf16).decode(bytes));
  refuseBinary(bytes, archivo);
  return normalizarTexto(isUtf8(bytes) ? new TextDecoder().decode(bytes) : windows1252(bytes));
};

const utf16Of = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
};

/** What Windows-1252 has where Latin-1 has control characters, from 0x80 on; five are unassigned. */
const ABOVE_LATIN_1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** By hand: the TextDecoder of Node 20 takes Windows-1252 for Latin-1 and loses dashes and quotes. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (letra) => ABOVE_LATIN_1.charAt(letra.charCodeAt(0) - 0x80));

const SAMPLE = 4_096;

/** Control characters that no text has; NUL is left out, it comes in UTF-16 without its mark. */
const isBinary = (byte: number): boolean => byte !== 0 && (byte < 7 || (byte > 13 && byte < 26));

const refuseBinary = (bytes: Uint8Array, archivo: string): void => {
  const muestra = bytes.subarray(0, SAMPLE);
  const raros = muestra.filter(isBinary).length;
  const pdf = Buffer.from(muestra.subarray(0, 5)).toString('latin1') === '%PDF-';
  if (pdf || raros * 100 > muestra.length) throw new Problem('codificacion-desconocida', { archivo });
};
