import { extname } from 'node:path';

const EXTENSIONES_DE_HOJA = new Set(['.csv', '.tsv']);
const EXTENSIONES_DE_LIBRO = new Set(['.xlsx', '.xlsm']);

/** Workbooks that are not read: to leave one out in silence would lose an área's report. */
const OTROS_LIBROS: ReadonlyMap<string, string> = new Map([
  ['.xls', 'un libro de Excel 97-2003'],
  ['.xlsb', 'un libro binario de Excel'],
  ['.ods', 'una hoja de cálculo de LibreOffice (OpenDocument)'],
  ['.fods', 'una hoja de cálculo de LibreOffice (OpenDocument)'],
  ['.numbers', 'una hoja de cálculo de Numbers'],
]);

const extension = (nombre: string): string => extname(nombre).toLowerCase();

export const sinExtension = (nombre: string): string =>
  nombre.slice(0, nombre.length - extname(nombre).length);
export const esHojaCsv = (nombre: string): boolean => EXTENSIONES_DE_HOJA.has(extension(nombre));
export const esLibroXlsx = (nombre: string): boolean => EXTENSIONES_DE_LIBRO.has(extension(nombre));
/** What a workbook in a format that is not read is called; undefined for any other file. */
export const otroLibro = (nombre: string): string | undefined => OTROS_LIBROS.get(extension(nombre));
