import { sinAcentos } from '../spanish/fold.ts';

const PALABRA = /[\p{L}\p{N}]+/gu;

/** One step of the tree of phrases: the next words, and the phrases that end here. */
interface Paso {
  readonly siguientes: Map<string, Paso>;
  readonly terminan: number[];
}

const paso = (): Paso => ({ siguientes: new Map(), terminan: [] });

interface Palabra {
  readonly plegada: string;
  readonly conMayuscula: boolean;
}

function palabrasDe(texto: string): Palabra[] {
  return (sinAcentos(texto).match(PALABRA) ?? []).map((palabra) => {
    const plegada = palabra.toLowerCase();
    return { plegada, conMayuscula: palabra !== plegada };
  });
}

/** Phrases to look for in running text, all at once. */
export interface Frases {
  /** Adds a phrase and gives its number; null for one without words. */
  agregar(frase: string): number | null;
  /** Numbers of the phrases that a text has as whole words, accents, case and punctuation aside. */
  halladasEn(texto: string): Set<number>;
}

/**
 * A tree of words: finding any number of phrases takes one reading of the text. A phrase of one word is
 * found only where it has a capital: the siglas `SE` are not in «se celebra».
 */
export function frases(): Frases {
  const raiz = paso();
  let cuantas = 0;
  return {
    agregar(frase) {
      const palabras = palabrasDe(frase);
      if (palabras.length === 0) return null;
      let actual = raiz;
      for (const { plegada } of palabras) {
        let siguiente = actual.siguientes.get(plegada);
        if (siguiente === undefined) actual.siguientes.set(plegada, (siguiente = paso()));
        actual = siguiente;
      }
      if (actual.terminan.length === 0) actual.terminan.push(cuantas++);
      return actual.terminan[0] ?? null;
    },
    halladasEn(texto) {
      const halladas = new Set<number>();
      const palabras = palabrasDe(texto);
      palabras.forEach(({ conMayuscula }, inicio) => {
        let actual: Paso | undefined = raiz;
        for (let i = inicio; actual !== undefined; i += 1) {
          if (i > inicio + 1 || conMayuscula) actual.terminan.forEach((n) => halladas.add(n));
          actual = actual.siguientes.get(palabras[i]?.plegada ?? '');
        }
      });
      return halladas;
    },
  };
}
