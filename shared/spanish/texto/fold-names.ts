import { memoAcotado } from './bounded-memo.ts';
import { plegar } from './fold-text.ts';

// Legal suffixes of Mexican persons; the dots and blanks inside are as people please.
const SUFIJOS = [
  's a p i de c v',
  's a b de c v',
  's a p i',
  's a b',
  's a s',
  's a de c v',
  's de r l de c v',
  's de r l m i',
  's de r l',
  's c de r l',
  's c l',
  's n c',
  'i a p',
  'i b p',
  'a b p',
  'a c',
  's c',
  's a',
]
  .map((s) => s.replace(/ de /g, String.raw` ?de `).replace(/(?<=\b\w) (?=\w\b)/g, ' ?'))
  .join('|');
// At the end, or inside before what explains the name: «…, A.C. (UCSJ)».
const FINAL = new RegExp(`^(.*[^ ]) (?:${SUFIJOS})$`);
const INTERIOR = new RegExp(`^(.*[^ ]) (?:${SUFIJOS}) (?=[([;\\-–—])`);

const EXPLICACION = / [([;\-–—]/;

const PUNTO_DE_INICIAL = /(?<![\p{L}\d])(\p{L})\.(?=\p{L}(?![\p{L}]))/gu;
const APOSTROFES = /['’‘´\u0060]/g;
const PALABRAS = /^[a-z0-9 ]*$/;
const PUNTUACION = /[^\p{L}\p{N}]+/gu;

/** A suffix ends in a word of up to four letters; few names do, and the patterns are dear. */
function puedeTerminarEnSufijo(t: string): boolean {
  return t.length - t.lastIndexOf(' ') <= 5 && /[abcilpsv]\.?$/.test(t);
}

function quitarSufijo(t: string): string {
  const llano = t.replace(/[.,]+/g, ' ').replace(/ +/g, ' ').trim();
  if (puedeTerminarEnSufijo(llano)) {
    const final = FINAL.exec(llano);
    if (final !== null) return final[1] ?? t;
  }
  if (!EXPLICACION.test(llano)) return t;
  const interior = INTERIOR.exec(llano);
  return interior === null ? t : `${interior[1] ?? ''}${llano.slice(interior[0].length - 1)}`;
}

function nombreDespacio(texto: string): string {
  const t = plegar(texto);
  if (PALABRAS.test(t) && !puedeTerminarEnSufijo(t)) return t;
  const junto = quitarSufijo(t).replace(PUNTO_DE_INICIAL, '$1').replace(APOSTROFES, '');
  return junto.replace(PUNTUACION, ' ').trim();
}

/**
 * A name without what tells no two names apart (contract §3, `nombre-variante`): accents, case, spare
 * blanks, punctuation, a legal suffix (`A.C.`, `S.A. de C.V.`). Words stay apart by one blank.
 */
export const plegarNombre: (texto: string) => string = memoAcotado(nombreDespacio, 50_000, 240);

/** `plegarNombre` without blanks: equal for spellings that differ in spaces too (`De la O`, `Dela O`). */
export function claveNombre(texto: string): string {
  return plegarNombre(texto).replaceAll(' ', '');
}

const PIEZA = /^[\p{L}\d.]+$/u;
const MAX_LETRAS = 10;

function esSigla(pieza: string): boolean {
  if (!PIEZA.test(pieza)) return false;
  const mayusculas = (pieza.match(/\p{Lu}/gu) ?? []).length;
  const minusculas = (pieza.match(/\p{Ll}/gu) ?? []).length;
  if (mayusculas + minusculas > MAX_LETRAS) return false;
  return mayusculas >= 2 && mayusculas > minusculas;
}

/**
 * `UAM`, `DGTIC-UNAM`, `DEPCyC`, `U.N.A.M.`: one word, most of it capitals. Words longer than ten
 * letters are taken for a name in capitals.
 */
export function esAbreviatura(texto: string): boolean {
  const t = texto.trim();
  if (t === '' || /\s/.test(t)) return false;
  const piezas = t.normalize('NFC').split(/[-/–]/);
  return piezas.some(esSigla) && piezas.every((p) => esSigla(p) || /^[\p{Lu}\d]+$/u.test(p));
}
