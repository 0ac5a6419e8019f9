import { recortar } from '../libro/texto-de-celda.ts';

/**
 * A cell of a borrador holds what a person would type: text that looks like a number or a check is one, unless an apostrophe
 * before it says that it is that very text, as in any spreadsheet.
 */
const APOSTROFO = "'";

/** Whether the cell holds that very text. */
export const esLiteral = (celda: string): boolean => celda.startsWith(APOSTROFO);

/** The cell that holds that very text, whatever it looks like. */
export const comoLiteral = (texto: string): string => APOSTROFO + texto;

/** What a cell shows. */
export const mostrado = (celda: string): string => (esLiteral(celda) ? celda.slice(APOSTROFO.length) : celda);

/** What a cell says, as the model of a libro has it. */
export const textoDeCelda = (celda: string): string => (esLiteral(celda) ? recortar(mostrado(celda)) : celda);

/** The cell that says what a libro does: what looks like a number is one. */
export const celdaDeTexto = (texto: string): string => (esLiteral(texto) ? comoLiteral(texto) : texto);
