import { decimal } from './decimal-plano.ts';
import type { Formato } from './formato-de-numero.ts';

/**
 * What a person reads in a cell that holds a number that is no date or time: plain digits, with `%` or `$` where its
 * format shows them, with the leading zeros of a key.
 */
export function numeroMostrado(valor: number, formato: Formato | undefined): string {
  switch (formato?.tipo) {
    case 'porcentaje':
      return `${decimal(valor * 100)}%`;
    case 'dinero':
      return valor < 0 ? `-$${decimal(-valor)}` : `$${decimal(valor)}`;
    case 'ceros':
      return Number.isInteger(valor) && valor >= 0
        ? decimal(valor).padStart(formato.digitos, '0')
        : decimal(valor);
    default:
      return decimal(valor);
  }
}
