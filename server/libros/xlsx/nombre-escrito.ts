import { isUtf8 } from 'node:buffer';

/** Code page 850 from 0x80 on: what Windows in Mexico writes names in that it can (APPNOTE D.1 says 437). */
const PAGINA_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/**
 * A name inside a zip. The flag that says UTF-8 (APPNOTE 4.4.4, bit 11) is missing where macOS writes it, so the
 * bytes themselves tell; what is no UTF-8 was written by Windows in its old code page.
 */
export const nombreEscrito = (bytes: Uint8Array): string => {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  return Array.from(bytes, (b) => (b < 0x80 ? String.fromCharCode(b) : PAGINA_850.charAt(b - 0x80))).join('');
};
