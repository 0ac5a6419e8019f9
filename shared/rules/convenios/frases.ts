import { plegar } from '../../spanish/texto/fold.ts';

const PALABRA = /[A-Za-z0-9À-ÖØ-öø-ÿ]+/g;
const ASCII = /^[\x20-\x7e]*$/;
const NINGUNA: readonly string[] = [];

/** A word as phrases are compared. Words recur: the few with an accent are folded once each. */
export const plegarPalabra = (palabra: string): string =>
  ASCII.test(palabra) ? palabra.toLowerCase() : plegar(palabra);

/** One step of the tree of phrases: the next words, and the phrase that ends here, if any. */
interface Paso {
  readonly siguientes: Map<string, Paso>;
  termina: number | null;
}

const paso = (): Paso => ({ siguientes: new Map(), termina: null });

/** The words of a text as typed, in order. */
export function palabrasDe(texto: string): readonly string[] {
  return texto.match(PALABRA) ?? NINGUNA;
}

/** Phrases to look for in running text, all at once. */
export interface Frases {
  /** Adds a phrase and gives its number; null for one without words. */
  agregar(frase: string): number | null;
  /** Calls back for each phrase that a text has as whole words; accents, case and punctuation aside. */
  hallar(texto: string, hallada: (frase: number) => void): void;
}

function recorrer(
  raiz: Paso,
  palabras: readonly string[],
  inicio: number,
  hallada: (frase: number) => void,
): void {
  const primera = palabras[inicio] ?? '';
  const plegada = plegarPalabra(primera);
  let actual = raiz.siguientes.get(plegada);
  // One word alone is found only where it has a capital: the siglas SE are not in «se celebra».
  if (actual !== undefined && actual.termina !== null && primera !== primera.toLowerCase())
    hallada(actual.termina);
  for (let i = inicio + 1; actual !== undefined && i < palabras.length; i += 1) {
    actual = actual.siguientes.get(plegarPalabra(palabras[i] ?? ''));
    if (actual !== undefined && actual.termina !== null) hallada(actual.termina);
  }
}

/** A tree of words: finding any number of phrases takes one reading of the text. */
export function frases(): Frases {
  const raiz = paso();
  let cuantas = 0;
  return {
    agregar(frase) {
      const palabras = palabrasDe(frase);
      if (palabras.length === 0) return null;
      let actual = raiz;
      for (const palabra of palabras) {
        const plegada = plegarPalabra(palabra);
        let siguiente = actual.siguientes.get(plegada);
        if (siguiente === undefined) actual.siguientes.set(plegada, (siguiente = paso()));
        actual = siguiente;
      }
      return (actual.termina ??= cuantas++);
    },
    hallar(texto, hallada) {
      if (cuantas === 0) return;
      const palabras = palabrasDe(texto);
      for (let i = 0; i < palabras.length; i += 1) recorrer(raiz, palabras, i, hallada);
    },
  };
}
