/**
 * A cell of a borrador holds what a person would type: text that looks like a number or a check is one, unless an apostrophe
 * before it says that it is that very text, as in any spreadsheet.
 */
const APOSTROFO = "'";

/** What a cell says, as the model of a libro has it. */
export const textoDeCelda = (celda: string): string =>
  celda.startsWith(APOSTROFO) ? celda.slice(APOSTROFO.length) : celda;

/** Whether the cell holds that very text. */
export const esLiteral = (celda: string): boolean => celda.startsWith(APOSTROFO);

/** The cell that holds that very text, whatever it looks like. */
export const comoLiteral = (texto: string): string => APOSTROFO + texto;
