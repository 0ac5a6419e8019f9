import type { Limites } from '../limites.ts';
import type { Formato } from '../../../shared/libro/formato-de-numero.ts';
import { textoDeNumero } from './numeros.ts';
import { textoDeCelda } from './textos-compartidos.ts';
import { esCierto } from './xml.ts';

/** What the cells of every hoja of a libro share. */
export interface Contexto {
  readonly archivo: string;
  readonly textos: readonly string[];
  /** By cell style. */
  readonly formatos: readonly Formato[];
  readonly desde1904: boolean;
  readonly limites: Limites;
}

/**
 * A cell's stored value as text, by its type (ST_CellType, ECMA-376-1 18.18.11). A check box in a cell is a
 * boolean.
 */
export const textoDeValor = (tipo: string, valor: string, estilo: number, contexto: Contexto): string => {
  switch (tipo) {
    case 's':
      return contexto.textos[Number(valor)] ?? '';
    case 'str':
      return textoDeCelda(valor);
    case 'b':
      return esCierto(valor.trim()) ? 'TRUE' : 'FALSE';
    case 'e':
      return valor;
    case 'd':
      return /^\d{4}-\d\d-\d\d/.exec(valor.trim())?.[0] ?? valor;
    default:
      return textoDeNumero(valor, contexto.formatos[estilo], contexto.desde1904 ? '1904' : '1900');
  }
};
