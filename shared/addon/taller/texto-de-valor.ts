import { decimal } from '../../libro/decimal-plano.ts';
import { normalizarTexto } from '../../libro/texto-de-celda.ts';
import type { Valor } from '../sheet-host.ts';

const CON_HORA = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/;

/** The text that every reader gives for what a cell holds, before it is trimmed. A time of day does not count. */
export function textoDeValor(valor: Valor): string {
  if (valor === null) return '';
  if (typeof valor === 'number') return decimal(valor);
  if (typeof valor === 'boolean') return valor ? 'TRUE' : 'FALSE';
  return CON_HORA.test(valor) ? valor.slice(0, 10) : normalizarTexto(valor);
}
