import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { HOJA_DE_BUZON, LARGO_DE_PEDAZO } from '../../../shared/envio/buzon-de-libro.ts';
import type { Sheet } from '../xlsx/ooxml/model.ts';

/**
 * A piece neither begins nor ends with what somebody who reads cells might trim, join or break: space, half a character
 * or an accent that stands alone.
 */
const esDelicado = (dos: string): boolean => /[\s\uD800-\uDFFF]/.test(dos) || /\p{M}/u.test(dos);

/** A text in pieces that a cell holds; joined they are the text again. */
export function enPedazos(texto: string, largo: number = LARGO_DE_PEDAZO): string[] {
  const pedazos: string[] = [];
  for (let desde = 0; desde < texto.length;) {
    let hasta = Math.min(desde + largo, texto.length);
    while (hasta < texto.length && hasta > desde + 1 && esDelicado(texto.slice(hasta - 1, hasta + 1)))
      hasta -= 1;
    pedazos.push(texto.slice(desde, hasta));
    desde = hasta;
  }
  return pedazos;
}

/** The hidden tab for the add-on as a sheet of a new spreadsheet. */
export const hojaDeBuzon = (texto: string): Sheet => ({
  name: HOJA_DE_BUZON,
  hidden: true,
  columns: [{ width: 20 }],
  rows: enPedazos(texto).map((pedazo, i) => ({
    number: i + 1,
    cells: [{ column: 1, value: { kind: 'text', text: pedazo } }],
  })),
});

/**
 * Writes that tab into a spreadsheet that is there, in place of what it held.
 * @param hojas ids of its tabs by name
 */
export function escribirBuzon(texto: string, hojas: ReadonlyMap<string, number>): v4.Schema$Request[] {
  const pedazos = enPedazos(texto);
  const suya = hojas.get(HOJA_DE_BUZON);
  const sheetId = suya ?? Math.max(0, ...hojas.values()) + 1;
  const properties = {
    ...{ sheetId, title: HOJA_DE_BUZON, hidden: true },
    gridProperties: { rowCount: pedazos.length, columnCount: 1 },
  };
  const campos = 'title,hidden,gridProperties.rowCount,gridProperties.columnCount';
  const rows = pedazos.map((stringValue) => ({ values: [{ userEnteredValue: { stringValue } }] }));
  return [
    suya === undefined
      ? { addSheet: { properties } }
      : { updateSheetProperties: { properties, fields: campos } },
    {
      updateCells: {
        ...{ start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows },
        fields: 'userEnteredValue',
      },
    },
  ];
}
