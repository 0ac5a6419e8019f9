import type { Entorno } from './entorno-de-doble.ts';
import type { AreaDeDoble as Area, HojaDeDoble } from './estado-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';
import { darProteccion } from './proteccion-de-doble.ts';
import { darRango } from './rango-de-doble.ts';

type Hoja = GoogleAppsScript.Spreadsheet.Sheet;

function areaDe(hoja: HojaDeDoble, dados: readonly unknown[]): Area {
  const [fila = 0, columna = 0, filas = 1, columnas = 1] = dados as number[];
  if (fila < 1) throw new ExcepcionDeAppsScript('The starting row of the range is too small.');
  if (columna < 1) throw new ExcepcionDeAppsScript('The starting column of the range is too small.');
  if (filas < 1) throw new ExcepcionDeAppsScript('The number of rows in the range must be at least 1.');
  if (columnas < 1) throw new ExcepcionDeAppsScript('The number of columns in the range must be at least 1.');
  if (fila + filas - 1 > hoja.celdas.length || columna + columnas - 1 > hoja.columnas) {
    throw new ExcepcionDeAppsScript('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return { fila, columna, filas, columnas };
}

function insertarFilas(hoja: HojaDeDoble, despuesDe: number, cuantas: number): void {
  if (despuesDe < 1 || despuesDe > hoja.celdas.length) {
    throw new ExcepcionDeAppsScript('Those rows are out of bounds.');
  }
  if (hoja.combinadas.some(({ fila, filas }) => fila + filas - 1 > despuesDe))
    throw new Error('Rows above merged cells are not modelled');
  hoja.celdas.splice(despuesDe, 0, ...Array.from({ length: cuantas }, () => hoja.filaVacia()));
}

function insertarColumnas(hoja: HojaDeDoble, despuesDe: number, cuantas: number): void {
  if (despuesDe < 1 || despuesDe > hoja.columnas) {
    throw new ExcepcionDeAppsScript('Those columns are out of bounds.');
  }
  if (hoja.combinadas.some(({ columna, columnas }) => columna + columnas - 1 > despuesDe))
    throw new Error('Columns left of merged cells are not modelled');
  hoja.columnas += cuantas;
  for (const fila of hoja.celdas) fila.splice(despuesDe, 0, ...hoja.filaVacia().slice(0, cuantas));
}

/** What a sheet without a grid does all the same. */
const DE_TODAS: readonly string[] = ['activate', 'getName', 'getType'];

/** An object sheet (…/reference/spreadsheet/sheet-type): whatever is asked of cells fails. */
function sinCeldas<T extends object>(objeto: T): T {
  const nada = (): never => {
    throw new ExcepcionDeAppsScript('This operation is not supported on object sheets.');
  };
  const pares = Object.entries(objeto).map(([nombre, hacer]) => [
    nombre,
    DE_TODAS.includes(nombre) ? (hacer as unknown) : nada,
  ]);
  return Object.fromEntries(pares) as T;
}

/**
 * `Sheet` (developers.google.com/apps-script/reference/spreadsheet/sheet), as far as the add-on uses it. Each method's page
 * is that one, with the method's name after `#`.
 */
export function darHoja(entorno: Entorno, hoja: HojaDeDoble): Hoja {
  const rango = (area: Area): GoogleAppsScript.Spreadsheet.Range => darRango(entorno, hoja, area);
  const objeto: Pick<
    Hoja,
    | 'activate'
    | 'getDataRange'
    | 'getLastColumn'
    | 'getLastRow'
    | 'getMaxColumns'
    | 'getMaxRows'
    | 'getName'
    | 'getProtections'
    | 'getRange'
    | 'getType'
    | 'insertColumnsAfter'
    | 'insertRowsAfter'
    | 'setColumnWidth'
    | 'setFrozenRows'
  > = {
    getName: () => hoja.nombre,
    getType: () => hoja.tipo as unknown as GoogleAppsScript.Spreadsheet.SheetType,
    getLastRow: () => hoja.ultimaFila(),
    getLastColumn: () => hoja.ultimaColumna(),
    getMaxRows: () => hoja.celdas.length,
    getMaxColumns: () => hoja.columnas,
    // An empty tab gives its first cell
    getDataRange: () =>
      rango({
        fila: 1,
        columna: 1,
        filas: Math.max(1, hoja.ultimaFila()),
        columnas: Math.max(1, hoja.ultimaColumna()),
      }),
    getRange: (...dados: unknown[]) => rango(areaDe(hoja, dados)),
    getProtections: (...dados: unknown[]) => {
      return dados[0] === 'SHEET' ? [] : hoja.protecciones.map((una) => darProteccion(entorno, hoja, una));
    },
    insertRowsAfter: (...dados: unknown[]) => {
      insertarFilas(hoja, dados[0] as number, dados[1] as number);
      return esta;
    },
    insertColumnsAfter: (...dados: unknown[]) => {
      insertarColumnas(hoja, dados[0] as number, dados[1] as number);
      return esta;
    },
    setFrozenRows: (...dados: unknown[]) => {
      hoja.congeladas = dados[0] as number;
    },
    setColumnWidth: (...dados: unknown[]) => {
      areaDe(hoja, [1, dados[0]]);
      hoja.anchos.set(dados[0] as number, dados[1] as number);
      return esta;
    },
    activate: () => {
      entorno.libro.activa = hoja;
      return esta;
    },
  };
  const suya = hoja.tipo === 'GRID' ? objeto : sinCeldas(objeto);
  const esta = entorno.dar('Sheet', suya, () => hoja.nombre) as Hoja;
  return esta;
}
