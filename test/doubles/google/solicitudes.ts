import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { noModelado, noVale, soloCon } from './error-de-google.ts';
import { actualizarCeldas, ponerValidaciones, repetirCelda } from './escribir-celdas.ts';
import * as hojas from './escribir-hojas.ts';
import type { EstadoDeGoogle, LibroDeGoogle } from './estado.ts';
import { crearMetadato, quitarMetadato } from './metadatos.ts';

type Clase = keyof v4.Schema$Request;
type Aplicar = (pedido: never, libro: LibroDeGoogle, estado: EstadoDeGoogle) => object | undefined;

const SIN_RESPUESTA = undefined;

/** The kinds of change that are modelled (https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request). */
const CLASES: Readonly<Partial<Record<Clase, Aplicar>>> = {
  addSheet: (p: v4.Schema$AddSheetRequest, libro, estado) => hojas.agregarHoja(estado, libro, p),
  addProtectedRange: (p: v4.Schema$AddProtectedRangeRequest, libro, estado) =>
    hojas.proteger(estado, libro, p),
  createDeveloperMetadata: (p: v4.Schema$CreateDeveloperMetadataRequest, libro, estado) =>
    crearMetadato(estado, libro, p),
  deleteDeveloperMetadata: (p: v4.Schema$DeleteDeveloperMetadataRequest, libro) => quitarMetadato(libro, p),
  deleteSheet: (p: v4.Schema$DeleteSheetRequest, libro) => (hojas.quitarHoja(libro, p), SIN_RESPUESTA),
  updateSheetProperties: (p: v4.Schema$UpdateSheetPropertiesRequest, libro) => (
    hojas.cambiarHoja(libro, p),
    SIN_RESPUESTA
  ),
  updateSpreadsheetProperties: (p: v4.Schema$UpdateSpreadsheetPropertiesRequest, libro) => (
    hojas.cambiarLibro(libro, p),
    SIN_RESPUESTA
  ),
  mergeCells: (p: v4.Schema$MergeCellsRequest, libro) => (hojas.combinar(libro, p), SIN_RESPUESTA),
  addConditionalFormatRule: (p: v4.Schema$AddConditionalFormatRuleRequest, libro) => (
    hojas.condicionar(libro, p),
    SIN_RESPUESTA
  ),
  setBasicFilter: (p: v4.Schema$SetBasicFilterRequest, libro) => (hojas.filtrar(libro, p), SIN_RESPUESTA),
  updateDimensionProperties: (p: v4.Schema$UpdateDimensionPropertiesRequest, libro) => (
    hojas.cambiarDimension(libro, p),
    SIN_RESPUESTA
  ),
  updateCells: (p: v4.Schema$UpdateCellsRequest, libro) => (actualizarCeldas(libro, p), SIN_RESPUESTA),
  repeatCell: (p: v4.Schema$RepeatCellRequest, libro) => (repetirCelda(libro, p), SIN_RESPUESTA),
  setDataValidation: (p: v4.Schema$SetDataValidationRequest, libro) => (
    ponerValidaciones(libro, p),
    SIN_RESPUESTA
  ),
};

function aplicarUna(estado: EstadoDeGoogle, libro: LibroDeGoogle, pedido: v4.Schema$Request): object {
  const clases = Object.keys(pedido) as Clase[];
  const [clase] = clases;
  if (clase === undefined || clases.length !== 1)
    throw noVale('Invalid requests: exactly one kind of request must be set');
  const aplicar = CLASES[clase];
  if (aplicar === undefined) throw noModelado(`the request "${clase}" of batchUpdate`);
  return aplicar(pedido[clase] as never, libro, estado) ?? {};
}

/**
 * `spreadsheets.batchUpdate`: all or nothing. The changes are tried on a copy, which takes the libro's place only when
 * the last of them went well.
 */
export function actualizar(
  estado: EstadoDeGoogle,
  libro: LibroDeGoogle,
  cuerpo: v4.Schema$BatchUpdateSpreadsheetRequest,
): object {
  soloCon(cuerpo, ['requests'], 'batchUpdate');
  const { requests = [] } = cuerpo;
  if (requests.length === 0) throw noVale('Must specify at least one request.');
  const copia = structuredClone(libro);
  const replies = requests.map((pedido) => aplicarUna(estado, copia, pedido));
  Object.assign(libro, copia);
  return { spreadsheetId: libro.id, replies };
}
