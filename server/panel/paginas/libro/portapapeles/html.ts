import type { Bloque } from './tsv.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapar = (texto: string): string =>
  texto
    .replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c)
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');

/** A block as a table, for what takes no tabs: a mail, a document. A formula-like text is told to stay text (Excel, Sheets). */
export function aHtml(bloque: Bloque): string {
  const celda = (texto: string): string => `<td style="mso-number-format:'\\@'">${escapar(texto)}</td>`;
  const filas = bloque.map((fila) => `<tr>${fila.map(celda).join('')}</tr>`);
  return `<table><tbody>${filas.join('')}</tbody></table>`;
}
