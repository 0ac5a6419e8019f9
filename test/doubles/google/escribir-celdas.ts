import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { noModelado, noVale, soloCon } from './error-de-google.ts';
import { nombresDe } from './campos.ts';
import type { CeldaDeGoogle, HojaDeGoogle, LibroDeGoogle } from './estado.ts';
import { hojaPorId, zonaDe } from './rango.ts';

const CELDA = ['userEnteredValue', 'userEnteredFormat', 'note', 'dataValidation'] as const;
type CampoDeCelda = (typeof CELDA)[number];

const FORMATO = [
  ...['numberFormat', 'backgroundColorStyle', 'borders', 'horizontalAlignment', 'verticalAlignment'],
  ...['wrapStrategy', 'textFormat', 'padding'],
];
const NUMEROS = ['TEXT', 'NUMBER', 'PERCENT', 'CURRENCY', 'DATE', 'TIME', 'DATE_TIME', 'SCIENTIFIC'];
/** Of one cell, in characters. */
const MAX_TEXTO = 50_000;

function camposDeCelda(texto: unknown): CampoDeCelda[] {
  return nombresDe(texto).map((nombre) => {
    const hallado = CELDA.find((campo) => campo === nombre);
    if (hallado === undefined) throw noModelado(`the field "${nombre}" of a cell`);
    return hallado;
  });
}

function ponerValor(celda: CeldaDeGoogle, valor: v4.Schema$ExtendedValue | undefined): void {
  delete celda.formula;
  celda.valor = null;
  if (valor === undefined) return;
  soloCon(valor, ['stringValue', 'numberValue', 'boolValue', 'formulaValue'], 'ExtendedValue');
  if (Object.keys(valor).length !== 1) throw noVale('A value has to be of one kind');
  const { stringValue, numberValue, boolValue, formulaValue } = valor;
  if (typeof stringValue === 'string' && stringValue.length > MAX_TEXTO)
    throw noVale(
      `Your input contains more than the maximum of ${String(MAX_TEXTO)} characters in a single cell.`,
    );
  if (typeof formulaValue === 'string') {
    if (!formulaValue.startsWith('=')) throw noVale('A formula begins with =');
    celda.formula = formulaValue;
    return;
  }
  celda.valor = stringValue ?? numberValue ?? boolValue ?? null;
}

function ponerFormato(celda: CeldaDeGoogle, formato: v4.Schema$CellFormat | undefined): void {
  delete celda.formato;
  if (formato === undefined) return;
  soloCon(formato, FORMATO, 'CellFormat');
  const { type, pattern } = formato.numberFormat ?? {};
  if (formato.numberFormat !== undefined) {
    soloCon(formato.numberFormat, ['type', 'pattern'], 'NumberFormat');
    if (!NUMEROS.includes(type ?? '')) throw noVale('NumberFormat.type is required');
    if (type === 'NUMBER' && pattern === '') throw noVale('NumberFormat.pattern is empty');
  }
  celda.formato = formato;
}

/** How many values a condition takes (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/other#ConditionType). */
const CONDICIONES: Readonly<Record<string, number | null>> = {
  ONE_OF_LIST: null,
  ONE_OF_RANGE: 1,
  DATE_BETWEEN: 2,
  NUMBER_BETWEEN: 2,
  CUSTOM_FORMULA: 1,
  BOOLEAN: 0,
};

const RANGO = /^=(?:'(?:[^']|'')+'|[^'!(),]+)!\$?[A-Z]+\$?\d*:\$?[A-Z]+\$?\d*$/;

export function exigirCondicion(condicion: v4.Schema$BooleanCondition | undefined, donde: string): void {
  const [type, values] = [condicion?.type ?? '', condicion?.values ?? []];
  const cuantos = CONDICIONES[type];
  if (cuantos === undefined) throw noModelado(`the condition "${type}"`);
  if (cuantos === null ? values.length === 0 : values.length !== cuantos)
    throw noVale(`Invalid ${donde}: ${type} takes ${String(cuantos)} values`);
  for (const valor of values) {
    soloCon(valor, ['userEnteredValue'], 'ConditionValue');
    const dicho = valor.userEnteredValue ?? '';
    if ((type === 'ONE_OF_RANGE' || type === 'CUSTOM_FORMULA') && !dicho.startsWith('='))
      throw noVale(`Invalid ${donde}: ${type} takes a value that begins with =`);
    if (type === 'ONE_OF_RANGE' && !RANGO.test(dicho))
      throw noVale(`Invalid ${donde}: ONE_OF_RANGE takes a range, not a formula`);
  }
}

function ponerValidacion(celda: CeldaDeGoogle, regla: v4.Schema$DataValidationRule | undefined): void {
  delete celda.validacion;
  if (regla === undefined) return;
  soloCon(regla, ['condition', 'inputMessage', 'strict', 'showCustomUi'], 'DataValidationRule');
  exigirCondicion(regla.condition, 'data validation');
  celda.validacion = regla;
}

function poner(celda: CeldaDeGoogle, dato: v4.Schema$CellData, campos: readonly CampoDeCelda[]): void {
  soloCon(dato, CELDA, 'CellData');
  for (const campo of campos) {
    if (campo === 'userEnteredValue') ponerValor(celda, dato.userEnteredValue);
    else if (campo === 'userEnteredFormat') ponerFormato(celda, dato.userEnteredFormat);
    else if (campo === 'dataValidation') ponerValidacion(celda, dato.dataValidation);
    else if (typeof dato.note === 'string') celda.nota = dato.note;
    else delete celda.nota;
  }
}

function celdaEn(hoja: HojaDeGoogle, fila: number, columna: number): CeldaDeGoogle {
  const celdas = (hoja.celdas[fila] ??= []);
  return (celdas[columna] ??= { valor: null });
}

export function actualizarCeldas(libro: LibroDeGoogle, pedido: v4.Schema$UpdateCellsRequest): void {
  soloCon(pedido, ['rows', 'fields', 'start'], 'updateCells');
  const { start, rows = [] } = pedido;
  if (start === undefined) throw noModelado('updateCells without start');
  const hoja = hojaPorId(libro, start.sheetId, 'updateCells');
  const campos = camposDeCelda(pedido.fields);
  rows.forEach(({ values = [] }, i) => {
    const [fila, columna] = [(start.rowIndex ?? 0) + i, start.columnIndex ?? 0];
    if (fila >= hoja.filas || columna + values.length > hoja.columnas)
      throw noVale(`Invalid requests: updateCells: Attempting to write outside the grid of "${hoja.titulo}"`);
    values.forEach((dato, j) => {
      poner(celdaEn(hoja, fila, columna + j), dato, campos);
    });
  });
}

export function repetirCelda(libro: LibroDeGoogle, pedido: v4.Schema$RepeatCellRequest): void {
  soloCon(pedido, ['range', 'cell', 'fields'], 'repeatCell');
  const { hoja, fila, columna, hastaFila, hastaColumna } = zonaDe(libro, pedido.range, 'repeatCell');
  const campos = camposDeCelda(pedido.fields);
  for (let i = fila; i < hastaFila; i++)
    for (let j = columna; j < hastaColumna; j++) poner(celdaEn(hoja, i, j), pedido.cell ?? {}, campos);
}

export function ponerValidaciones(libro: LibroDeGoogle, pedido: v4.Schema$SetDataValidationRequest): void {
  soloCon(pedido, ['range', 'rule'], 'setDataValidation');
  const { hoja, fila, columna, hastaFila, hastaColumna } = zonaDe(libro, pedido.range, 'setDataValidation');
  for (let i = fila; i < hastaFila; i++)
    for (let j = columna; j < hastaColumna; j++) ponerValidacion(celdaEn(hoja, i, j), pedido.rule);
}
