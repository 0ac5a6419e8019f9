import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { conCampos, type Conocidos } from './campos.ts';
import { noModelado, noVale } from './error-de-google.ts';
import type { CeldaDeGoogle, HojaDeGoogle, LibroDeGoogle } from './estado.ts';
import { nombreA1, zonaDeA1 } from './rango.ts';

const CELDA: Conocidos = {
  userEnteredValue: true,
  effectiveValue: true,
  userEnteredFormat: { numberFormat: { type: true, pattern: true } },
  effectiveFormat: { numberFormat: { type: true, pattern: true } },
  note: true,
  dataValidation: true,
};

/** The fields of a spreadsheet that the double knows of (`spreadsheets.get`). */
const CAMPOS: Conocidos = {
  spreadsheetId: true,
  spreadsheetUrl: true,
  properties: { title: true, locale: true, timeZone: true },
  developerMetadata: {
    metadataId: true,
    metadataKey: true,
    metadataValue: true,
    visibility: true,
    location: true,
  },
  sheets: {
    properties: {
      ...{ sheetId: true, title: true, index: true, sheetType: true, hidden: true, tabColorStyle: true },
      gridProperties: {
        ...{ rowCount: true, columnCount: true, frozenRowCount: true, frozenColumnCount: true },
        hideGridlines: true,
      },
    },
    data: {
      rowData: { values: CELDA },
      rowMetadata: { hiddenByUser: true, hiddenByFilter: true },
      columnMetadata: { hiddenByUser: true, hiddenByFilter: true, pixelSize: true },
    },
    merges: true,
    protectedRanges: true,
    conditionalFormats: true,
    basicFilter: true,
  },
};

const valorDe = (valor: CeldaDeGoogle['valor']): v4.Schema$ExtendedValue | undefined => {
  if (valor === null) return undefined;
  if (typeof valor === 'number') return { numberValue: valor };
  return typeof valor === 'boolean' ? { boolValue: valor } : { stringValue: valor };
};

const conDatos = (dato: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(dato).filter(([, valor]) => valor !== undefined));

function celdaDe(celda: CeldaDeGoogle | undefined): object {
  if (celda === undefined) return {};
  const { valor, formula, formato, nota, validacion } = celda;
  return conDatos({
    userEnteredValue: formula === undefined ? valorDe(valor) : { formulaValue: formula },
    effectiveValue: valorDe(valor),
    userEnteredFormat: formato,
    effectiveFormat: formato,
    note: nota,
    dataValidation: validacion,
  });
}

const ocultas = (cuantas: number, cuales: ReadonlySet<number>): object[] =>
  Array.from({ length: cuantas }, (_, i) => (cuales.has(i) ? { hiddenByUser: true } : {}));

function propiedadesDe(hoja: HojaDeGoogle, index: number): object {
  const { id, titulo, filas, columnas, filasFijas, columnasFijas } = hoja;
  return conDatos({
    ...{ sheetId: id, title: titulo, index, sheetType: 'GRID' },
    hidden: hoja.oculta || undefined,
    tabColorStyle: hoja.color === null ? undefined : { rgbColor: hoja.color },
    gridProperties: conDatos({
      ...{ rowCount: filas, columnCount: columnas },
      frozenRowCount: filasFijas || undefined,
      frozenColumnCount: columnasFijas || undefined,
      hideGridlines: hoja.cuadricula ? undefined : true,
    }),
  });
}

function hojaDe(hoja: HojaDeGoogle, index: number): object {
  const filas = Array.from(hoja.celdas, (fila) => ({ values: Array.from(fila ?? [], celdaDe) }));
  return conDatos({
    properties: propiedadesDe(hoja, index),
    data: [
      {
        rowData: filas,
        rowMetadata: ocultas(hoja.filas, hoja.filasOcultas),
        columnMetadata: ocultas(hoja.columnas, hoja.columnasOcultas),
      },
    ],
    merges: hoja.combinadas.length > 0 ? hoja.combinadas : undefined,
    protectedRanges: hoja.protegidas.length > 0 ? hoja.protegidas : undefined,
    conditionalFormats: hoja.condicionales.length > 0 ? hoja.condicionales : undefined,
    basicFilter: hoja.filtro ?? undefined,
  });
}

/** `spreadsheets.get`, with `fields`: without it Google sends all, which nobody here should ask for. */
export function obtener(libro: LibroDeGoogle, consulta: URLSearchParams): unknown {
  const campos = consulta.get('fields');
  if (campos === null) throw noModelado('spreadsheets.get without fields');
  const otro = [...consulta.keys()].find((clave) => clave !== 'fields');
  if (otro !== undefined) throw noModelado(`the parameter "${otro}" of spreadsheets.get`);
  const entero = {
    spreadsheetId: libro.id,
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${libro.id}/edit`,
    properties: { title: libro.titulo, locale: libro.configuracion, timeZone: libro.zona },
    developerMetadata: libro.metadatos,
    sheets: libro.hojas.map(hojaDe),
  };
  return conCampos(entero, campos, CAMPOS);
}

/** Empty cells and rows at the end are left out; one in between is an empty text, a row an empty list. */
function valores(libro: LibroDeGoogle, texto: string): object {
  const zona = zonaDeA1(libro, texto);
  const filas: unknown[][] = [];
  for (let i = zona.fila; i < Math.min(zona.hastaFila, zona.hoja.celdas.length); i++) {
    const celdas = (zona.hoja.celdas[i] ?? []).slice(zona.columna, zona.hastaColumna);
    const fila = Array.from(celdas, (celda) => celda?.valor ?? '');
    while (fila.length > 0 && fila.at(-1) === '') fila.pop();
    filas.push(fila);
  }
  while (filas.length > 0 && filas.at(-1)?.length === 0) filas.pop();
  const hecho = { range: nombreA1(zona), majorDimension: 'ROWS' };
  return filas.length === 0 ? hecho : { ...hecho, values: filas };
}

const ADMITIDOS: Readonly<Record<string, string | null>> = {
  ranges: null,
  majorDimension: 'ROWS',
  valueRenderOption: 'UNFORMATTED_VALUE',
  dateTimeRenderOption: 'SERIAL_NUMBER',
};

/** `spreadsheets.values.batchGet`, unformatted and with serial numbers alone. */
export function obtenerValores(libro: LibroDeGoogle, consulta: URLSearchParams): object {
  for (const [clave, valor] of consulta) {
    const admitido = ADMITIDOS[clave];
    if (admitido === undefined || (admitido !== null && admitido !== valor))
      throw noModelado(`${clave}=${valor} of values.batchGet`);
  }
  // FORMATTED_VALUE, its default, would give `1,109,797.84` in the spreadsheet's language
  if (consulta.get('valueRenderOption') === null) throw noModelado('values.batchGet of formatted values');
  const rangos = consulta.getAll('ranges');
  if (rangos.length === 0) throw noVale('At least one range is required');
  return { spreadsheetId: libro.id, valueRanges: rangos.map((rango) => valores(libro, rango)) };
}
