import { plegar } from './fold-text.ts';

const CERO = 48;
const NUEVE = 57;

function esCifra(c: number): boolean {
  return c >= CERO && c <= NUEVE;
}

function finCifras(s: string, i: number): number {
  let fin = i;
  while (fin < s.length && esCifra(s.charCodeAt(fin))) fin += 1;
  return fin;
}

function sinCeros(s: string, i: number, fin: number): number {
  let inicio = i;
  while (inicio < fin - 1 && s.charCodeAt(inicio) === CERO) inicio += 1;
  return inicio;
}

/** Compares two runs of digits by value, however long: first their length, then digit by digit. */
function compararCifras(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * `compararNatural` for texts that `plegar` has folded already: to sort many, fold each once and compare
 * with this.
 */
function compararPlegados(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (esCifra(x) && esCifra(y)) {
      const finA = finCifras(a, i);
      const finB = finCifras(b, j);
      const orden = compararCifras(a.slice(sinCeros(a, i, finA), finA), b.slice(sinCeros(b, j, finB), finB));
      if (orden !== 0) return orden;
      i = finA;
      j = finB;
    } else {
      if (x !== y) return x - y;
      i += 1;
      j += 1;
    }
  }
  return a.length - i - (b.length - j);
}

/**
 * Order of texts (contract §2, `Orden`): folded, each run of digits as one number: `CONV-2` before
 * `CONV-10`, `2.9` before `2.10`. 0 for texts that differ in accents, case or leading zeros alone.
 */
export function compararNatural(a: string, b: string): number {
  return a === b ? 0 : compararPlegados(plegar(a), plegar(b));
}
