export { capitalizar } from '../texto/text-case.ts';
export { leerSesion } from './parse-session.ts';
import { CENTENAS, DECENAS, UNIDADES } from './ordinal-words.ts';
import { capitalizar } from '../texto/text-case.ts';

/** `Ordinaria`, `Extraordinaria`, `Urgente`, `Especial`, or one that a `Catálogos` adds. */
export type TipoSesion = string;

/** 1 `primera`, 11 `décima primera`, 21 `vigésima primera`, to 999; beyond, `1000ª`. */
export function ordinalFemenino(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) return `${String(n)}ª`;
  const partes = [CENTENAS[Math.floor(n / 100)], DECENAS[Math.floor(n / 10) % 10], UNIDADES[n % 10]];
  return partes.filter((p) => p !== undefined && p !== '').join(' ');
}

function esOrdinaria(tipo: string): boolean {
  return tipo.toLowerCase() === 'ordinaria';
}

/** A session in a cell: `Décima`; another type in full: `Primera extraordinaria` (contract §4). */
export function nombreSesionCorto(numero: number, tipo: TipoSesion): string {
  const ordinal = capitalizar(ordinalFemenino(numero));
  return esOrdinaria(tipo) ? ordinal : `${ordinal} ${tipo.toLowerCase()}`;
}

/** `Décima primera sesión ordinaria`, `Primera sesión extraordinaria` (contract §4). */
export function nombreSesionLargo(numero: number, tipo: TipoSesion): string {
  return `${capitalizar(ordinalFemenino(numero))} sesión ${tipo.toLowerCase()}`;
}

const ROMANO = /^[IVXLCDM]+$/;

/** Whether «y» before this word turns into «e»: it begins with the sound i, but hielo and ion do not. */
function pideE(palabra: string): boolean {
  const inicio = /[\p{L}\p{N}]+/u.exec(palabra)?.[0] ?? '';
  // «I y II» is read «primero y segundo».
  if (ROMANO.test(inicio)) return false;
  if (/^I\p{Lu}/u.test(inicio)) return true;
  return /^h?[ií](?![eaoéáó])/iu.test(inicio);
}

/** `A`, `A y B`, `A, B y C`; «e» before the sound i. */
export function unirLista(partes: readonly string[]): string {
  const ultima = partes.at(-1);
  if (ultima === undefined) return '';
  if (partes.length === 1) return ultima;
  return `${partes.slice(0, -1).join(', ')} ${pideE(ultima) ? 'e' : 'y'} ${ultima}`;
}
