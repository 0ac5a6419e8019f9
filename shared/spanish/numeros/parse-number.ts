import type { Decimal } from './decimal.ts';
import { plegar } from '../texto/fold-text.ts';

export { CERO, comparar, decimalConMiles, decimalPlano, esEntero, igual, sumar } from './decimal.ts';
export type { Decimal } from './decimal.ts';

/** A number as typed: `67.7%` has the value 67.7 and `porcentaje`; `numero` is the nearest double. */
export interface NumeroLeido {
  readonly valor: Decimal;
  readonly numero: number;
  readonly porcentaje: boolean;
  readonly moneda: boolean;
}

const ESPACIO = String.raw`[ \u00a0\u2007\u2009\u202f]`;
const MONEDA = String.raw`(?:\$|€|[A-Z]{3}(?:${ESPACIO}*\$)?)`;
const SIGNO = String.raw`[+\-\u2212]`;
const ENTERO = String.raw`\d{1,3}(?:,\d{3})+|\d{1,3}(?:${ESPACIO}\d{3})+|\d+`;
const NUMERO = new RegExp(
  `^(\\()?(${SIGNO})?${ESPACIO}*(${MONEDA})?${ESPACIO}*(${SIGNO})?` +
    `(${ENTERO})?(?:\\.(\\d+))?${ESPACIO}*(%)?${ESPACIO}*(${MONEDA})?(\\))?$`,
);

/** Longer texts are no amounts, and would only cost time. */
const MAX_LARGO = 64;
const CIFRAS = /^\d+$/;
/** Up to here a double holds every integer. */
const CIFRAS_EXACTAS = 15;

function digitos(entero: string): string {
  return entero.length < 4 ? entero : entero.replace(/\D/g, '');
}

function decimal(cifras: string, escala: number, negativo: boolean): Decimal {
  const unidades = cifras.length <= CIFRAS_EXACTAS ? BigInt(Number(cifras)) : BigInt(cifras);
  return { unidades: negativo ? -unidades : unidades, escala };
}

function interpretar(p: RegExpExecArray): NumeroLeido | null {
  const entero = p[5] ?? '';
  const decimales = p[6] ?? '';
  const parentesis = p[1] !== undefined;
  if (entero === '' && decimales === '') return null;
  if (parentesis !== (p[9] !== undefined)) return null;
  const signo = p[2] ?? p[4];
  // Two signs, or a sign inside an accountant's parentheses, say nothing clear.
  if ((p[2] !== undefined && p[4] !== undefined) || (parentesis && signo !== undefined)) return null;
  const porcentaje = p[7] !== undefined;
  const moneda = p[3] !== undefined || p[8] !== undefined;
  if (porcentaje && moneda) return null;
  const negativo = parentesis || (signo !== undefined && signo !== '+');
  const cifras = digitos(entero);
  const absoluto = Number(decimales === '' ? cifras : `${cifras}.${decimales}`);
  return {
    valor: decimal(cifras + decimales, decimales.length, negativo),
    // Never -0, which compares and prints like no other number.
    numero: negativo && absoluto !== 0 ? -absoluto : absoluto,
    porcentaje,
    moneda,
  };
}

/**
 * Reads a number as people write it in Mexico (contract §2): comma groups of three, point for decimals,
 * `$`, `€` or a three-letter code, `%`, accountants' parentheses. Null for anything else, also for a
 * decimal comma and for the empty text.
 */
export function leerNumero(texto: string): NumeroLeido | null {
  if (texto.length > MAX_LARGO) return null;
  if (texto.length <= CIFRAS_EXACTAS && CIFRAS.test(texto)) {
    const numero = Number(texto);
    return { valor: { unidades: BigInt(numero), escala: 0 }, numero, porcentaje: false, moneda: false };
  }
  const p = NUMERO.exec(texto) ?? NUMERO.exec(texto.trim());
  return p === null ? null : interpretar(p);
}

const SI: ReadonlySet<string> = new Set(['✓', '✔', '✔️', '☑', 'si', 'true', 'verdadero', '1', 'x']);
const NO: ReadonlySet<string> = new Set(['', 'no', 'false', 'falso', '0']);

/** `✓`, `Sí`, `TRUE`, `1`, `x` are true; empty, `No`, `FALSE`, `0` are false (contract §2); else null. */
export function leerSiNo(texto: string): boolean | null {
  if (texto === '') return false;
  const t = plegar(texto);
  if (SI.has(t)) return true;
  return NO.has(t) ? false : null;
}
