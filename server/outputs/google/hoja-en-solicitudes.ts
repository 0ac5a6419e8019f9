import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { rangoDe } from '../../../shared/libro/referencia.ts';
import type { Sheet } from '../xlsx/ooxml/model.ts';
import { filasDeGoogle, type IdsDeHojas } from './celdas-de-google.ts';
import { colorDe, formatoDeCelda } from './formato-de-celda.ts';
import { rangoDeGoogle } from './rango-de-google.ts';
import { reglaDeGoogle } from './validacion-de-google.ts';

type Solicitud = v4.Schema$Request;

const CAMPOS = 'userEnteredValue,userEnteredFormat,note';
/** Pixels of a character at the usual size, and of the cell's margins. */
const POR_CARACTER = 7;
const MARGENES = 10;
/** Room below the rows that are there. */
const FILAS_DE_SOBRA = 20;

function ultimaFila(hoja: Sheet): number {
  const refs = [...(hoja.validations ?? []), ...(hoja.highlights ?? [])].map(({ ref }) => ref);
  if (hoja.filter !== undefined) refs.push(hoja.filter);
  const alcanzadas = refs.flatMap(rangoDe).map(({ hasta }) => hasta.fila);
  const escritas = hoja.rows.map(({ number }) => number);
  return Math.max(1, ...alcanzadas, ...escritas);
}

function nueva(hoja: Sheet, sheetId: number): Solicitud {
  const ancho = Math.max(1, hoja.columns.length, ...hoja.rows.flatMap((f) => f.cells.map((c) => c.column)));
  const gridProperties = {
    ...{ rowCount: ultimaFila(hoja) + FILAS_DE_SOBRA, columnCount: ancho },
    ...(hoja.freeze === undefined
      ? {}
      : { frozenRowCount: hoja.freeze.row, frozenColumnCount: hoja.freeze.column }),
    ...(hoja.gridLines === false ? { hideGridlines: true } : {}),
  };
  const properties = {
    ...{ sheetId, title: hoja.name, gridProperties },
    ...(hoja.hidden === true ? { hidden: true } : {}),
    ...(hoja.tabColor === undefined ? {} : { tabColorStyle: colorDe(hoja.tabColor) }),
  };
  return { addSheet: { properties } };
}

/** Widths and looks of whole columns, below the headers. */
const columnas = ({ columns, freeze }: Sheet, sheetId: number): Solicitud[] =>
  columns.flatMap(({ width, style }, i): Solicitud[] => {
    const range = { sheetId, dimension: 'COLUMNS', startIndex: i, endIndex: i + 1 };
    const properties = { pixelSize: Math.round(width * POR_CARACTER) + MARGENES };
    const ancho = { updateDimensionProperties: { range, properties, fields: 'pixelSize' } };
    if (style === undefined) return [ancho];
    const zona = { sheetId, startRowIndex: freeze?.row ?? 0, startColumnIndex: i, endColumnIndex: i + 1 };
    const cell = { userEnteredFormat: formatoDeCelda(style) };
    return [ancho, { repeatCell: { range: zona, cell, fields: 'userEnteredFormat' } }];
  });

/**
 * Headers are protected with a warning and no more: whoever insists may go on, so that an área can put columns of its own
 * beside them and the add-on can mend them with the permissions of whoever uses it.
 */
function proteccion({ protect, freeze, name }: Sheet, sheetId: number): Solicitud[] {
  if (protect !== true) return [];
  const range = { sheetId, startRowIndex: 0, endRowIndex: freeze?.row ?? 1 };
  const description = `Encabezados de ${name}: de ellos depende que el libro se lea`;
  return [{ addProtectedRange: { protectedRange: { range, description, warningOnly: true } } }];
}

const validaciones = ({ validations = [] }: Sheet, sheetId: number): Solicitud[] =>
  validations.flatMap((validacion): Solicitud[] => {
    const rule = reglaDeGoogle(validacion);
    return rule === null
      ? []
      : [{ setDataValidation: { range: rangoDeGoogle(validacion.ref, sheetId), rule } }];
  });

const resaltes = ({ highlights = [] }: Sheet, sheetId: number): Solicitud[] =>
  highlights.map(({ ref, formula, fill }, index) => {
    const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: `=${formula}` }] };
    const booleanRule = { condition, format: { backgroundColorStyle: colorDe(fill) } };
    return {
      addConditionalFormatRule: { index, rule: { ranges: [rangoDeGoogle(ref, sheetId)], booleanRule } },
    };
  });

/** A sheet of a workbook as requests of `batchUpdate`: the tab, its looks, cells, notes, lists, checks and protection. */
export function hojaEnSolicitudes(hoja: Sheet, sheetId: number, ids: IdsDeHojas): Solicitud[] {
  const rows = filasDeGoogle(hoja, ids);
  const filtro = hoja.filter ?? hoja.table?.ref;
  return [
    nueva(hoja, sheetId),
    ...columnas(hoja, sheetId),
    ...(rows.length === 0
      ? []
      : [{ updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows, fields: CAMPOS } }]),
    ...(hoja.merges ?? []).map((ref) => ({
      mergeCells: { range: rangoDeGoogle(ref, sheetId), mergeType: 'MERGE_ALL' },
    })),
    ...validaciones(hoja, sheetId),
    ...resaltes(hoja, sheetId),
    ...(filtro === undefined
      ? []
      : [{ setBasicFilter: { filter: { range: rangoDeGoogle(filtro, sheetId) } } }]),
    ...proteccion(hoja, sheetId),
  ];
}
