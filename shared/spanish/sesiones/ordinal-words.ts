import { sinAcentos } from '../texto/fold-text.ts';

/** Ordinal units, tens and hundreds, feminine; index 0 is empty. */
export const UNIDADES = palabras('primera segunda tercera cuarta quinta sexta séptima octava novena');
export const DECENAS = palabras(
  'décima vigésima trigésima cuadragésima quincuagésima sexagésima septuagésima octogésima nonagésima',
);
export const CENTENAS = palabras(
  'centésima ducentésima tricentésima cuadringentésima quingentésima sexcentésima septingentésima octingentésima noningentésima',
);

function palabras(texto: string): readonly string[] {
  return ['', ...texto.split(' ')];
}

function raices(nombres: readonly string[], factor: number): [string, number][] {
  return nombres.slice(1).map((n, i) => [sinAcentos(n).slice(0, -1), (i + 1) * factor]);
}

/** Folded stems without their gender: `decim` → 10. */
const RAICES = new Map<string, number>([
  ...raices(UNIDADES, 1),
  ...raices(DECENAS, 10),
  ...raices(CENTENAS, 100),
  ['primer', 1],
  ['setim', 7],
  ['undecim', 11],
  ['duodecim', 12],
]);

const GENERO = /[ao]s?$/;

function palabraSimple(palabra: string): number | null {
  if (palabra === 'primer') return 1;
  if (palabra === 'tercer') return 3;
  return GENERO.test(palabra) ? (RAICES.get(palabra.replace(GENERO, '')) ?? null) : null;
}

/** `decimoprimera`, `vigesimatercera`: a ten and a unit in one word. */
function palabraCompuesta(palabra: string): number | null {
  for (const corte of [...palabra.matchAll(/simo|sima|cimo|cima/g)]) {
    const fin = corte.index + corte[0].length;
    const decena = palabraSimple(palabra.slice(0, fin));
    const unidad = palabraSimple(palabra.slice(fin));
    if (decena === null || unidad === null) continue;
    if (decena % 10 === 0 && decena < 100 && unidad < 10) return decena + unidad;
  }
  return null;
}

/** One folded ordinal word of either gender → its number, else null. */
export function palabraOrdinal(palabra: string): number | null {
  return palabraSimple(palabra) ?? palabraCompuesta(palabra);
}

function clase(n: number): number {
  if (n >= 100) return 100;
  return n % 10 === 0 ? 10 : 1;
}

/**
 * The ordinal at the head of a list of folded words: its number and how many words it takes. Hundreds
 * stand before tens before units.
 */
export function ordinalInicial(palabras: readonly string[]): { n: number; usadas: number } | null {
  let n = 0;
  let usadas = 0;
  let limite = 1000;
  for (const palabra of palabras) {
    const valor = palabraOrdinal(palabra);
    if (valor === null || clase(valor) >= limite) break;
    // «Undécima» and «decimoprimera» fill the tens too.
    if (limite <= 10 && valor > 9) break;
    limite = clase(valor);
    n += valor;
    usadas += 1;
  }
  return usadas === 0 ? null : { n, usadas };
}
