import { plegar } from '../../../shared/spanish/texto/fold.ts';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;
type Rango = GoogleAppsScript.Spreadsheet.Range;

/** The tabs of a spreadsheet by name, whatever its case, accents and surrounding space; each is asked for its name once. */
export interface HojasDeLibro {
  readonly hallar: (nombre: string) => Hoja | undefined;
  readonly olvidar: () => void;
}

export function hojasDe(libro: GoogleAppsScript.Spreadsheet.Spreadsheet): HojasDeLibro {
  let porNombre = new Map<string, Hoja>();
  const leer = (): void => {
    const hojas = libro.getSheets().map((hoja) => [hoja.getName(), hoja] as const);
    // The first of those that fold alike; an exact name before any
    const plegadas = [...hojas].reverse().map(([nombre, hoja]) => [plegar(nombre), hoja] as const);
    porNombre = new Map([...plegadas, ...hojas]);
  };
  const sabida = (nombre: string): Hoja | undefined => porNombre.get(nombre) ?? porNombre.get(plegar(nombre));
  return {
    hallar: (nombre) => {
      if (sabida(nombre) === undefined) leer();
      return sabida(nombre);
    },
    olvidar: () => {
      porNombre.clear();
    },
  };
}

/** A rectangle of cells, 1-based. */
export interface Bloque {
  readonly fila: number;
  readonly columna: number;
  readonly filas: number;
  readonly columnas: number;
}

/** The smallest that holds them all; there is one at least. */
export function bloqueDe(celdas: readonly { readonly fila: number; readonly columna: number }[]): Bloque {
  const filas = celdas.map(({ fila }) => fila);
  const columnas = celdas.map(({ columna }) => columna);
  const [fila, columna] = [Math.min(...filas), Math.min(...columnas)];
  return {
    fila,
    columna,
    filas: Math.max(...filas) - fila + 1,
    columnas: Math.max(...columnas) - columna + 1,
  };
}

export const rangoDe = (hoja: Hoja, { fila, columna, filas, columnas }: Bloque): Rango =>
  hoja.getRange(fila, columna, filas, columnas);

/** Adds the rows and columns that the grid lacks to hold a block. */
export function crecer(hoja: Hoja, { fila, columna, filas, columnas }: Bloque): void {
  const [alto, ancho] = [hoja.getMaxRows(), hoja.getMaxColumns()];
  const [abajo, derecha] = [fila + filas - 1 - alto, columna + columnas - 1 - ancho];
  if (abajo > 0) hoja.insertRowsAfter(alto, abajo);
  if (derecha > 0) hoja.insertColumnsAfter(ancho, derecha);
}
