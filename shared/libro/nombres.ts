import { claveNombre, esAbreviatura, numerosEn } from '../spanish/texto/fold.ts';
import { distanciaAcotada } from '../spanish/cercania/near.ts';

/** From how many letters on one or two of them may differ (contract §3, `nombre-variante`). */
export const LETRAS_MINIMAS = 12;
/** How many letters may differ. */
export const LETRAS_DISTINTAS = 2;

const NO_LETRA = /[^\p{L}]+/gu;

/** Letters of a folded name (`claveNombre`): its digits do not count. */
export function letrasDe(clave: string): number {
  return clave.replace(NO_LETRA, '').length;
}

/** The several counterparts or areas of a cell: ` / ` or `;` between (contract §2, `Convenios`). */
export function partesDeVarios(texto: string): string[] {
  if (!texto.includes(';') && !texto.includes('/')) return texto === '' ? [] : [texto];
  return texto
    .split(/;|\s\/\s/)
    .map((parte) => parte.trim())
    .filter((parte) => parte !== '');
}

/** The names of a `Participantes` cell: each line up to its first comma (contract §3). */
export function nombresDeParticipantes(texto: string): string[] {
  if (texto === '') return [];
  return texto
    .split(/\r\n|\r|\n/)
    .map((renglon) => (renglon.split(',', 1)[0] ?? '').trim())
    .filter((nombre) => nombre !== '');
}

/**
 * Whether two texts are one name, however spelt (contract §3, `nombre-variante`): they differ in
 * accents, case, spaces, punctuation, a legal suffix or, when both have twelve letters, in one or two
 * letters. True for one and the same text; false for two abbreviations and for names whose numbers differ.
 */
export function sonVariantes(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [claveNombre(a), claveNombre(b)];
  if (x === '' || y === '' || Math.abs(x.length - y.length) > LETRAS_DISTINTAS) return false;
  if (x !== y) {
    if (letrasDe(x) < LETRAS_MINIMAS || letrasDe(y) < LETRAS_MINIMAS) return false;
    if (distanciaAcotada(x, y, LETRAS_DISTINTAS) > LETRAS_DISTINTAS) return false;
  }
  if (esAbreviatura(a) && esAbreviatura(b)) return false;
  return numerosEn(a) === numerosEn(b);
}
