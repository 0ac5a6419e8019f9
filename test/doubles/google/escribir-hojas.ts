import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { nombresDe } from './campos.ts';
import { noModelado, noVale, soloCon } from './error-de-google.ts';
import { exigirCondicion } from './escribir-celdas.ts';
import {
  hojaVacia,
  siguienteNumero,
  type EstadoDeGoogle,
  type HojaDeGoogle,
  type LibroDeGoogle,
} from './estado.ts';
import { hojaPorId, zonaDe } from './rango.ts';

const PROPIEDADES = ['sheetId', 'title', 'index', 'hidden', 'gridProperties', 'tabColorStyle'];
const CUADRICULA = ['rowCount', 'columnCount', 'frozenRowCount', 'frozenColumnCount', 'hideGridlines'];

function aplicarPropiedades(hoja: HojaDeGoogle, propiedades: v4.Schema$SheetProperties): void {
  soloCon(propiedades, PROPIEDADES, 'SheetProperties');
  const { title, hidden, gridProperties = {}, tabColorStyle } = propiedades;
  soloCon(gridProperties, CUADRICULA, 'GridProperties');
  hoja.titulo = title ?? hoja.titulo;
  hoja.oculta = hidden ?? hoja.oculta;
  hoja.filas = gridProperties.rowCount ?? hoja.filas;
  hoja.columnas = gridProperties.columnCount ?? hoja.columnas;
  hoja.filasFijas = gridProperties.frozenRowCount ?? hoja.filasFijas;
  hoja.columnasFijas = gridProperties.frozenColumnCount ?? hoja.columnasFijas;
  // What stood beyond the new edges is gone
  hoja.celdas = hoja.celdas.slice(0, hoja.filas).map((fila) => fila?.slice(0, hoja.columnas));
  hoja.cuadricula = gridProperties.hideGridlines !== true;
  if (tabColorStyle !== undefined) hoja.color = JSON.stringify(tabColorStyle.rgbColor ?? {});
  if (hoja.filasFijas >= hoja.filas) throw noVale(`You can't freeze all visible rows on the sheet.`);
}

export function agregarHoja(
  estado: EstadoDeGoogle,
  libro: LibroDeGoogle,
  pedido: v4.Schema$AddSheetRequest,
): object {
  soloCon(pedido, ['properties'], 'addSheet');
  const propiedades = pedido.properties ?? {};
  const id = propiedades.sheetId ?? siguienteNumero(estado);
  const titulo = propiedades.title ?? `Hoja ${String(libro.hojas.length + 1)}`;
  if (libro.hojas.some((h) => h.id === id))
    throw noVale(`Invalid requests: addSheet: A sheet with id ${String(id)} already exists.`);
  // Google compares them without case
  if (libro.hojas.some((h) => h.titulo.toLowerCase() === titulo.toLowerCase()))
    throw noVale(
      `Invalid requests: addSheet: A sheet with the name "${titulo}" already exists. Please enter another name.`,
    );
  const hoja = hojaVacia(id, titulo);
  aplicarPropiedades(hoja, propiedades);
  libro.hojas.splice(propiedades.index ?? libro.hojas.length, 0, hoja);
  return { addSheet: { properties: { sheetId: id, title: titulo } } };
}

export function quitarHoja(libro: LibroDeGoogle, pedido: v4.Schema$DeleteSheetRequest): void {
  soloCon(pedido, ['sheetId'], 'deleteSheet');
  const hoja = hojaPorId(libro, pedido.sheetId, 'deleteSheet');
  const quedan = libro.hojas.filter((h) => h !== hoja);
  if (!quedan.some((h) => !h.oculta)) throw noVale(`You can't remove all the visible sheets in a document.`);
  libro.hojas = quedan;
}

export function cambiarHoja(libro: LibroDeGoogle, pedido: v4.Schema$UpdateSheetPropertiesRequest): void {
  soloCon(pedido, ['properties', 'fields'], 'updateSheetProperties');
  const { properties = {} } = pedido;
  const admitidos = ['title', 'hidden', 'index', 'gridProperties.rowCount', 'gridProperties.columnCount'];
  for (const nombre of nombresDe(pedido.fields))
    if (!admitidos.includes(nombre)) throw noModelado(`the field "${nombre}" of updateSheetProperties`);
  aplicarPropiedades(hojaPorId(libro, properties.sheetId, 'updateSheetProperties'), properties);
}

export function cambiarLibro(
  libro: LibroDeGoogle,
  pedido: v4.Schema$UpdateSpreadsheetPropertiesRequest,
): void {
  soloCon(pedido, ['properties', 'fields'], 'updateSpreadsheetProperties');
  const { properties = {}, fields } = pedido;
  soloCon(properties, ['title', 'locale', 'timeZone'], 'SpreadsheetProperties');
  for (const nombre of nombresDe(fields)) {
    if (nombre === 'title') libro.titulo = properties.title ?? '';
    else if (nombre === 'locale') libro.configuracion = properties.locale ?? '';
    else if (nombre === 'timeZone') libro.zona = properties.timeZone ?? '';
    else throw noModelado(`the field "${nombre}" of SpreadsheetProperties`);
  }
  if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(libro.configuracion))
    throw noVale(`Invalid locale: ${libro.configuracion}`);
}

export function proteger(
  estado: EstadoDeGoogle,
  libro: LibroDeGoogle,
  pedido: v4.Schema$AddProtectedRangeRequest,
): object {
  soloCon(pedido, ['protectedRange'], 'addProtectedRange');
  const { protectedRange: rango = {} } = pedido;
  soloCon(rango, ['range', 'description', 'warningOnly', 'editors', 'unprotectedRanges'], 'ProtectedRange');
  if (rango.warningOnly === true && rango.editors !== undefined)
    throw noVale('Invalid requests: addProtectedRange: editors cannot be set with warningOnly');
  const { hoja } = zonaDe(libro, rango.range, 'addProtectedRange');
  for (const libre of rango.unprotectedRanges ?? []) zonaDe(libro, libre, 'addProtectedRange');
  const hecho = { ...rango, protectedRangeId: siguienteNumero(estado) };
  hoja.protegidas.push(hecho);
  return { addProtectedRange: { protectedRange: hecho } };
}

export function combinar(libro: LibroDeGoogle, pedido: v4.Schema$MergeCellsRequest): void {
  soloCon(pedido, ['range', 'mergeType'], 'mergeCells');
  const { hoja } = zonaDe(libro, pedido.range, 'mergeCells');
  if (pedido.mergeType !== 'MERGE_ALL') throw noModelado(`mergeType ${pedido.mergeType ?? ''}`);
  hoja.combinadas.push(pedido.range ?? {});
}

export function condicionar(libro: LibroDeGoogle, pedido: v4.Schema$AddConditionalFormatRuleRequest): void {
  soloCon(pedido, ['rule', 'index'], 'addConditionalFormatRule');
  const { rule = {} } = pedido;
  soloCon(rule, ['ranges', 'booleanRule'], 'ConditionalFormatRule');
  exigirCondicion(rule.booleanRule?.condition, 'conditional format');
  const [hoja] = (rule.ranges ?? []).map((rango) => zonaDe(libro, rango, 'addConditionalFormatRule').hoja);
  if (hoja === undefined) throw noVale('Invalid requests: addConditionalFormatRule: No ranges');
  hoja.condicionales.push(rule);
}

export function filtrar(libro: LibroDeGoogle, pedido: v4.Schema$SetBasicFilterRequest): void {
  soloCon(pedido, ['filter'], 'setBasicFilter');
  soloCon(pedido.filter ?? {}, ['range'], 'BasicFilter');
  const { hoja } = zonaDe(libro, pedido.filter?.range, 'setBasicFilter');
  hoja.filtro = pedido.filter ?? null;
}

export function cambiarDimension(
  libro: LibroDeGoogle,
  pedido: v4.Schema$UpdateDimensionPropertiesRequest,
): void {
  soloCon(pedido, ['range', 'properties', 'fields'], 'updateDimensionProperties');
  const { range = {}, properties = {} } = pedido;
  soloCon(range, ['sheetId', 'dimension', 'startIndex', 'endIndex'], 'DimensionRange');
  if (range.dimension !== 'COLUMNS' || pedido.fields !== 'pixelSize')
    throw noModelado('updateDimensionProperties of anything but the width of columns');
  const hoja = hojaPorId(libro, range.sheetId, 'updateDimensionProperties');
  const [desde, hasta] = [range.startIndex ?? 0, range.endIndex ?? hoja.columnas];
  if (desde >= hasta || hasta > hoja.columnas)
    throw noVale('Invalid requests: updateDimensionProperties: out of range');
  for (let i = desde; i < hasta; i++) hoja.anchos.set(i, properties.pixelSize ?? 0);
}
