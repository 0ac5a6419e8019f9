/** Cells of a block, row by row; rows may be of different length. */
export type Bloque = readonly (readonly string[])[];

const DELIMITA = /["\t\n\r]/;

const citar = (celda: string): string => (DELIMITA.test(celda) ? `"${celda.replaceAll('"', '""')}"` : celda);

/** A block as spreadsheets exchange it: tabs between cells, quotes round what holds one, a line break or a tab. */
export const aTsv = (bloque: Bloque): string => bloque.map((fila) => fila.map(citar).join('\t')).join('\r\n');

/** Where a quoted cell that begins at `desde` ends, past its quote; -1 where it is no quoted cell. */
function finDeCita(texto: string, desde: number): number {
  let i = desde + 1;
  for (;;) {
    const cierre = texto.indexOf('"', i);
    if (cierre === -1) return -1;
    if (texto[cierre + 1] !== '"') {
      const sigue = texto[cierre + 1];
      const termina = sigue === undefined || sigue === '\t' || sigue === '\n' || sigue === '\r';
      return termina ? cierre + 1 : -1;
    }
    i = cierre + 2;
  }
}

/** Where a cell without quotes ends: at the next tab or line break. */
function finDeSuelta(texto: string, desde: number): number {
  let i = desde;
  while (i < texto.length && texto[i] !== '\t' && texto[i] !== '\n' && texto[i] !== '\r') i += 1;
  return i;
}

/**
 * Reads what a spreadsheet put on the clipboard. A quote that does not close before a tab or a line's end is a quote that
 * somebody wrote. The line break at the end that Excel adds makes no row.
 */
export function deTsv(texto: string): string[][] {
  const filas: string[][] = [];
  let fila: string[] = [];
  let i = 0;
  for (;;) {
    const cita = texto[i] === '"' ? finDeCita(texto, i) : -1;
    const fin = cita === -1 ? finDeSuelta(texto, i) : cita;
    const celda = cita === -1 ? texto.slice(i, fin) : texto.slice(i + 1, fin - 1).replaceAll('""', '"');
    fila.push(celda.replace(/\r\n?/g, '\n'));
    if (texto[fin] === '\t') {
      i = fin + 1;
      continue;
    }
    filas.push(fila);
    fila = [];
    i = texto[fin] === '\r' && texto[fin + 1] === '\n' ? fin + 2 : fin + 1;
    if (i >= texto.length) return filas;
  }
}
