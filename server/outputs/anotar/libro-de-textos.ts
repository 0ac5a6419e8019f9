import { HOJAS, lugarDeHoja } from '../../../shared/hojas/catalogo-de-hojas.ts';
import type { Fila, Hoja, Libro } from '../../../shared/libro/model.ts';
import type { Cell, Row, Sheet, Style } from '../xlsx/ooxml/model.ts';
import { rangeRef } from '../xlsx/ooxml/refs.ts';
import { writeWorkbook } from '../xlsx/ooxml/write-workbook.ts';
import { NombresDeHoja } from '../xlsx/nombres-de-hoja.ts';
import { altoDe } from '../xlsx/anchos.ts';
import { esNuestra, HOJA_DE_OBSERVACIONES, nombreDeObservaciones, notasDe } from './observaciones.ts';
import { hojaDeObservaciones } from './hoja-de-observaciones.ts';
import type { Observacion } from './observaciones.ts';

const TITULO: Style = {
  bold: true,
  color: 'FFFFFF',
  fill: '1F3864',
  border: 'BFBFBF',
  align: 'center',
  middle: true,
  wrap: true,
  format: '@',
};
const CELDA: Style = { wrap: true, format: '@' };
const FORMULA: Style = { ...CELDA, quotePrefix: true };
const MIN = 10;
const MAX = 60;
/** A CSV has no date of its own. */
const SIN_FECHA = '2000-01-01T00:00:00Z';

function celda(column: number, text: string, style?: Style): Cell {
  return { column, value: { kind: 'text', text }, style: style ?? (/^[=+\-@]/.test(text) ? FORMULA : CELDA) };
}

function anchosDe({ columnas, filas }: Hoja): number[] {
  const anchos = columnas.map(({ encabezado }) => Math.max(MIN, encabezado.length + 4));
  for (const { celdas } of filas) {
    celdas.forEach((texto, i) => {
      const largo = Math.max(...texto.split('\n').map((linea) => linea.length)) + 2;
      anchos[i] = Math.min(MAX, Math.max(anchos[i] ?? MIN, largo));
    });
  }
  return anchos;
}

/** How a cell under a header is written: null for text. */
export type TiparCelda = (encabezado: string, texto: string) => Pick<Cell, 'value' | 'style'> | null;

function fila(
  { columnas }: Hoja,
  { numero, celdas }: Fila,
  anchos: readonly number[],
  tipar: TiparCelda,
): Row {
  const cells = celdas.flatMap((texto, i): Cell[] => {
    const columna = columnas[i];
    if (texto === '' || columna === undefined) return [];
    const tipada = tipar(columna.encabezado, texto);
    return [tipada === null ? celda(columna.posicion, texto) : { column: columna.posicion, ...tipada }];
  });
  return { number: numero, height: altoDe(celdas, anchos), cells };
}

/** A tab as it was read, each cell in its place. */
export function hojaComoSeLeyo(
  hoja: Hoja,
  nombre: string,
  observaciones: readonly Observacion[],
  tipar: TiparCelda = () => null,
): Sheet {
  const anchos = anchosDe(hoja);
  const porPosicion = new Map(hoja.columnas.map(({ posicion }, i) => [posicion, anchos[i] ?? MIN]));
  const ultima = Math.max(1, ...porPosicion.keys());
  const titulos = hoja.columnas.flatMap(({ encabezado, posicion }) =>
    encabezado === '' ? [] : [celda(posicion, encabezado, TITULO)],
  );
  const ultimaFila = Math.max(hoja.filaEncabezado + 1, ...hoja.filas.map(({ numero }) => numero));
  return {
    name: nombre,
    rows: [
      { number: hoja.filaEncabezado, height: 24, cells: titulos },
      ...hoja.filas.map((f) => fila(hoja, f, anchos, tipar)),
    ],
    columns: Array.from({ length: ultima }, (_, i) => ({
      width: porPosicion.get(i + 1) ?? MIN,
      style: CELDA,
    })),
    freeze: { row: hoja.filaEncabezado, column: 0 },
    filter: rangeRef(hoja.filaEncabezado, 1, ultimaFila, ultima),
    notes: notasDe(observaciones, hoja.nombre),
    print: { landscape: true, header: '', footer: '&RPágina &P de &N' },
    calm: [rangeRef(hoja.filaEncabezado, 1, ultimaFila, ultima)],
  };
}

/** Tabs in the contract's order, others after them. */
export function enOrdenDelContrato(hojas: readonly Hoja[]): Hoja[] {
  const lugar = (hoja: Hoja): number => lugarDeHoja(hoja.nombre) ?? HOJAS.length;
  return [...hojas].sort((a, b) => lugar(a) - lugar(b));
}

/** A libro that was no workbook as one: its rows as they were typed, notes, and the tab of observations. */
export function libroDeTextos(libro: Libro, observaciones: readonly Observacion[]): Uint8Array {
  const nombre = nombreDeObservaciones(libro);
  const nombres = new NombresDeHoja();
  const propias = libro.hojas.filter((hoja) => hoja.nombre !== HOJA_DE_OBSERVACIONES || !esNuestra(hoja));
  const hojas = enOrdenDelContrato(propias).map((hoja) => ({
    hoja,
    sheet: hojaComoSeLeyo(hoja, nombres.tomar(hoja.nombre), observaciones),
  }));
  return writeWorkbook({
    title: libro.nombre,
    subject: 'Libro con las observaciones de la revisión',
    creator: 'Trimestral',
    stamp: SIN_FECHA,
    sheets: [...hojas.map(({ sheet }) => sheet), hojaDeObservaciones(observaciones, nombre)],
  });
}
