const COMILLAS = 34;

/**
 * The records of a text that keeps to RFC 4180, found by looking for the next delimiter, line break or quote
 * (native search, five times csv-parse, which steps through every byte: docs/decisions). `undefined` at the
 * first thing that the RFC does not allow: then csv-parse judges the whole text.
 *
 * An empty line is a record of one empty cell, as in csv-parse: it is a row of the sheet.
 * @param texto line breaks as `\n`
 */
export const registrosDirectos = (texto: string, delimitador: string): string[][] | undefined => {
  const filas: string[][] = [];
  const fin = texto.length;
  let fila: string[] = [];
  let p = 0;
  let salto = nextOrEnd(texto, '\n', 0);
  let limite = nextOrEnd(texto, delimitador, 0);
  let abierta = false;
  while (p < fin || abierta) {
    let q: number;
    if (texto.charCodeAt(p) === COMILLAS) {
      const cierre = closingQuote(texto, p);
      if (cierre === -1) return undefined;
      fila.push(unquote(texto, p, cierre));
      q = cierre + 1;
      if (q > salto) salto = nextOrEnd(texto, '\n', q);
      if (q !== salto && !texto.startsWith(delimitador, q)) return undefined;
    } else {
      if (limite < p) limite = nextOrEnd(texto, delimitador, p);
      q = Math.min(limite, salto);
      fila.push(texto.slice(p, q));
    }
    abierta = q !== salto;
    p = q + 1;
    if (abierta) continue;
    filas.push(fila);
    fila = [];
    salto = nextOrEnd(texto, '\n', p);
  }
  return filas;
};

const nextOrEnd = (texto: string, busca: string, desde: number): number => {
  const lugar = texto.indexOf(busca, desde);
  return lugar === -1 ? texto.length : lugar;
};

/** The quote that closes the one at `inicio`; a doubled one does not. */
const closingQuote = (texto: string, inicio: number): number => {
  let cierre = texto.indexOf('"', inicio + 1);
  while (cierre !== -1 && texto.charCodeAt(cierre + 1) === COMILLAS) cierre = texto.indexOf('"', cierre + 2);
  return cierre;
};

const unquote = (texto: string, inicio: number, cierre: number): string => {
  const dentro = texto.slice(inicio + 1, cierre);
  return dentro.includes('"') ? dentro.replaceAll('""', '"') : dentro;
};
