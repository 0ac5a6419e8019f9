import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Cell, CellValue, Link, Sheet, Style } from '../xlsx/ooxml/model.ts';
import { cellRef } from '../xlsx/ooxml/refs.ts';
import { formatoDeCelda } from './formato-de-celda.ts';

/** Ids of the tabs by name: a link inside the spreadsheet names a tab by its id. */
export type IdsDeHojas = ReadonlyMap<string, number>;

function valorDe(valor: CellValue): v4.Schema$ExtendedValue | null {
  switch (valor.kind) {
    case 'empty':
      return null;
    case 'text':
      return { stringValue: valor.text };
    case 'number':
      return { numberValue: Number(valor.digits) };
    case 'formula':
      return { formulaValue: `=${valor.formula}` };
  }
}

const entreComillas = (texto: string): string => `"${texto.replaceAll('"', '""')}"`;

function liga({ to }: Link, valor: CellValue, ids: IdsDeHojas): v4.Schema$ExtendedValue | null {
  const texto = valor.kind === 'text' ? valor.text : '';
  if ('url' in to) return { formulaValue: `=HYPERLINK(${entreComillas(to.url)},${entreComillas(texto)})` };
  const [, hoja = '', celda = ''] = /^'(.+)'!(.+)$/.exec(to.place) ?? [];
  const id = ids.get(hoja.replaceAll("''", "'"));
  if (id === undefined) return valorDe(valor);
  return { formulaValue: `=HYPERLINK("#gid=${String(id)}&range=${celda}",${entreComillas(texto)})` };
}

/** The cells of a tab's rows, from its first cell on; those in between keep the look of their column. */
export function filasDeGoogle(hoja: Sheet, ids: IdsDeHojas): v4.Schema$RowData[] {
  const notas = new Map((hoja.notes ?? []).map(({ row, column, text }) => [cellRef(row, column), text]));
  const ligas = new Map((hoja.links ?? []).map((una) => [una.ref, una]));
  const formatos = new Map<Style, v4.Schema$CellFormat>();
  const formato = (estilo: Style | undefined): v4.Schema$CellFormat | undefined => {
    if (estilo === undefined) return undefined;
    const hecho = formatos.get(estilo) ?? formatoDeCelda(estilo);
    formatos.set(estilo, hecho);
    return hecho;
  };
  const celdaDe = (celda: Cell | undefined, fila: number, columna: number): v4.Schema$CellData => {
    const ref = cellRef(fila, columna);
    const [una, nota] = [ligas.get(ref), notas.get(ref)];
    const deColumna = fila === 1 ? undefined : hoja.columns[columna - 1]?.style;
    const userEnteredFormat = formato(celda?.style ?? deColumna);
    const valor =
      celda === undefined ? null : una === undefined ? valorDe(celda.value) : liga(una, celda.value, ids);
    return {
      ...(valor === null ? {} : { userEnteredValue: valor }),
      ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
      ...(nota === undefined ? {} : { note: nota }),
    };
  };
  const filas: v4.Schema$RowData[] = [];
  for (const { number, cells } of hoja.rows) {
    while (filas.length < number) filas.push({ values: [] });
    const ancho = Math.max(0, ...cells.map(({ column }) => column));
    const porColumna = new Map(cells.map((celda) => [celda.column, celda]));
    const values = Array.from({ length: ancho }, (_, i) => celdaDe(porColumna.get(i + 1), number, i + 1));
    filas[number - 1] = { values };
  }
  return filas;
}
