import { plegar } from '../../../shared/spanish/texto/fold.ts';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab by its name, whatever its case, accents and surrounding space: an exact name first, then the first that is alike. */
export type Hallar = (nombre: string) => Hoja | undefined;

/** Those that have cells: a chart may stand on a sheet of its own. */
export const pestanasDe = (libro: GoogleAppsScript.Spreadsheet.Spreadsheet): Hoja[] =>
  libro.getSheets().filter((hoja) => hoja.getType() === SpreadsheetApp.SheetType.GRID);

/** Tabs are asked for their names once, and again where one is not found. */
export function hojasDe(libro: GoogleAppsScript.Spreadsheet.Spreadsheet): Hallar {
  let hojas: (readonly [string, Hoja])[] = [];
  const buscar: Hallar = (nombre) =>
    (hojas.find(([una]) => una === nombre) ?? hojas.find(([una]) => plegar(una) === plegar(nombre)))?.[1];
  return (nombre) => {
    const sabida = buscar(nombre);
    if (sabida !== undefined) return sabida;
    hojas = pestanasDe(libro).map((hoja) => [hoja.getName(), hoja]);
    return buscar(nombre);
  };
}

/** A rectangle of cells, as `Sheet.getRange` is given it: first row and column, rows, columns. */
export type Bloque = readonly [fila: number, columna: number, filas: number, columnas: number];

/** The smallest that holds them all; there is one at least. */
export function bloqueDe(celdas: readonly { readonly fila: number; readonly columna: number }[]): Bloque {
  const lados = [celdas.map(({ fila }) => fila), celdas.map(({ columna }) => columna)];
  const [fila = 1, columna = 1] = lados.map((lugares) => Math.min(...lugares));
  const [abajo = 1, derecha = 1] = lados.map((lugares) => Math.max(...lugares));
  return [fila, columna, abajo - fila + 1, derecha - columna + 1];
}

/** The cells of a block; rows and columns that the grid lacks are added at its end. */
export function rangoDe(
  hoja: Hoja,
  [fila, columna, filas, columnas]: Bloque,
): GoogleAppsScript.Spreadsheet.Range {
  const alto = hoja.getMaxRows();
  const ancho = hoja.getMaxColumns();
  if (fila + filas > alto + 1) hoja.insertRowsAfter(alto, fila + filas - alto - 1);
  if (columna + columnas > ancho + 1) hoja.insertColumnsAfter(ancho, columna + columnas - ancho - 1);
  return hoja.getRange(fila, columna, filas, columnas);
}
