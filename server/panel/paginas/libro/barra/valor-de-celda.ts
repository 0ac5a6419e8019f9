import type { Valor } from '../../../../../shared/addon/sheet-host.ts';
import { recortar } from '../../../../../shared/libro/texto-de-celda.ts';
import { comoLiteral, esLiteral, mostrado } from '../../../../../shared/borrador/literal.ts';

const CHECAS: ReadonlyMap<string, boolean> = new Map([
  ['TRUE', true],
  ['FALSE', false],
]);

/** Digits that a number would be written with again: `0042` and `1e5` are texts. */
const esNumero = (texto: string): boolean =>
  /^-?\d+(?:\.\d+)?$/.test(texto) && String(Number(texto)) === texto;

const leido = (texto: string): Valor => (esNumero(texto) ? Number(texto) : (CHECAS.get(texto) ?? texto));

/** What a cell of a borrador holds, as a host gives it. */
export function valorDeCelda(celda: string): Valor {
  const texto = mostrado(celda);
  if (texto === '') return null;
  return esLiteral(celda) ? texto : leido(texto);
}

/** The cell of a borrador that holds a value of a host: a text stays that very text. */
export function celdaDeValor(valor: Valor): string {
  if (valor === null) return '';
  if (typeof valor === 'number') return String(valor);
  if (typeof valor === 'boolean') return valor ? 'TRUE' : 'FALSE';
  return esLiteral(valor) || leido(valor) !== valor || recortar(valor) !== valor ? comoLiteral(valor) : valor;
}
