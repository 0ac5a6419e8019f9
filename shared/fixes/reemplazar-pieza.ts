/** What may stand before and after one of several things that a cell names (contract §2, `Convenios`). */
const ANTES = /(?:^|[;\n\r]|\s\/)\s*$/;
const DESPUES = /^\s*(?:$|[;\n\r,]|\/\s)/;

/**
 * The cell with one of the things that it names replaced, wherever it stands as a whole; separators,
 * blanks and all else stay as typed. The cell itself where the piece does not stand in it.
 */
export function reemplazarPieza(celda: string, pieza: string, nueva: string): string {
  if (celda === pieza) return nueva;
  if (pieza === '') return celda;
  let resultado = '';
  let desde = 0;
  let en = celda.indexOf(pieza);
  while (en !== -1) {
    const fin = en + pieza.length;
    if (ANTES.test(celda.slice(0, en)) && DESPUES.test(celda.slice(fin))) {
      resultado += celda.slice(desde, en) + nueva;
      desde = fin;
    }
    en = celda.indexOf(pieza, fin);
  }
  return resultado + celda.slice(desde);
}
