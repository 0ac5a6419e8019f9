import { memoAcotado } from './bounded-memo.ts';

const MARCAS = /\p{M}+/gu;
// Invisible characters that copying from a PDF or a web page leaves behind.
const INVISIBLES = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const LIMPIO = /^[!-@[-~]+(?: [!-@[-~]+)*$/;
const ASCII = /^[\x20-\x7e]*$/;

/** Without combining marks; case and spaces as they were. */
export function sinAcentos(texto: string): string {
  return ASCII.test(texto) ? texto : texto.normalize('NFD').replace(MARCAS, '');
}

function plegarDespacio(texto: string): string {
  const bajo = sinAcentos(texto.replace(INVISIBLES, '')).toLowerCase();
  // Lower-casing may bring a mark back (İ → i and a dot above).
  return sinAcentos(bajo).replace(/\s+/g, ' ').trim();
}

/** The accented letters of Spanish and its neighbours, lower case, one unit each → plain. */
const LLANAS = new Map(
  Array.from('áéíóúüñàèìòùâêîôûäëïöãõç', (letra) => [letra.charCodeAt(0), sinAcentos(letra)]),
);
/** Beyond ASCII, what folding leaves as it is: punctuation and signs that real cells hold. */
const INTACTOS = new Set(Array.from('¿¡ªº°“”‘’–—…·«»→✓✔€', (signo) => signo.charCodeAt(0)));
const ESPACIOS = /^\s|\s$|\s\s|[^\S ]/;

/**
 * Folds a text of known letters in one pass, or gives null: normalising costs ten times as much, and
 * nearly every cell of a libro is Spanish with composed accents.
 */
function plegarConocido(texto: string): string | null {
  const bajo = texto.toLowerCase();
  let plano = '';
  let copiado = 0;
  for (let i = 0; i < bajo.length; i += 1) {
    const c = bajo.charCodeAt(i);
    if (c < 128 || INTACTOS.has(c)) continue;
    const llana = LLANAS.get(c);
    if (llana === undefined) return null;
    plano += bajo.slice(copiado, i) + llana;
    copiado = i + 1;
  }
  const todo = copiado === 0 ? bajo : plano + bajo.slice(copiado);
  return ESPACIOS.test(todo) ? todo.replace(/\s+/g, ' ').trim() : todo;
}

function plegarUno(texto: string): string {
  if (LIMPIO.test(texto)) return texto;
  return plegarConocido(texto) ?? plegarDespacio(texto);
}

/**
 * The form in which texts are compared: no accents (ñ counts as n), lower case, every run of white
 * space one blank, trimmed. Idempotent.
 */
export const plegar: (texto: string) => string = memoAcotado(plegarUno, 50_000, 160);
