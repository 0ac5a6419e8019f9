import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, it } from 'vitest';
import { clienteDe, googleDePrueba, libroCon } from '../../support/google.ts';

const abrir = async () => {
  const doble = await googleDePrueba();
  const { google } = await clienteDe(doble);
  const libro = libroCon(doble, 'Libro', { Puntos: [['Título'], ['Uno']] });
  return { doble, google, libro, hoja: libro.hojas[0]?.id ?? 0 };
};

const MAL: readonly (readonly [string, RegExp, (hoja: number) => v4.Schema$Request])[] = [
  ['a kind that it does not know', /does not model the request "cutPaste"/, () => ({ cutPaste: {} })],
  ['no kind at all', /exactly one kind/, () => ({})],
  [
    'a field that it does not know',
    /"hyperlinkDisplayType"/,
    (sheetId) => ({
      updateCells: {
        start: { sheetId },
        rows: [{ values: [{ userEnteredFormat: { hyperlinkDisplayType: 'LINKED' } }] }],
        fields: 'userEnteredFormat',
      },
    }),
  ],
  ['no fields', /At least one field/, (sheetId) => ({ updateCells: { start: { sheetId }, rows: [] } })],
  [
    'cells outside the grid',
    /outside the grid/,
    (sheetId) => ({
      updateCells: { start: { sheetId, rowIndex: 1_000 }, rows: [{ values: [] }], fields: 'note' },
    }),
  ],
  [
    'a range of a tab that is not there',
    /No grid with id/,
    () => ({ mergeCells: { range: { sheetId: 7 }, mergeType: 'MERGE_ALL' } }),
  ],
  [
    'a list from a formula',
    /takes a range, not a formula/,
    (sheetId) => ({
      setDataValidation: {
        range: { sheetId },
        rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=OFFSET(A1,0,0)' }] } },
      },
    }),
  ],
  [
    'a date of one end',
    /DATE_BETWEEN takes 2/,
    (sheetId) => ({
      setDataValidation: {
        range: { sheetId },
        rule: { condition: { type: 'DATE_BETWEEN', values: [{ userEnteredValue: '2021-01-01' }] } },
      },
    }),
  ],
  [
    'a tab of a name that is taken',
    /already exists/,
    () => ({ addSheet: { properties: { title: 'puntos' } } }),
  ],
  ['to take the last tab away', /remove all the visible sheets/, (sheetId) => ({ deleteSheet: { sheetId } })],
  [
    'metadata without a key',
    /must always have a key/,
    () => ({
      createDeveloperMetadata: {
        developerMetadata: { visibility: 'DOCUMENT', location: { spreadsheet: true } },
      },
    }),
  ],
  [
    'more metadata than fits',
    /storage limit/,
    () => ({
      createDeveloperMetadata: {
        developerMetadata: {
          ...{ metadataKey: 'k', metadataValue: 'x'.repeat(30_000) },
          ...{ visibility: 'DOCUMENT', location: { spreadsheet: true } },
        },
      },
    }),
  ],
  [
    'editors where it only warns',
    /warningOnly/,
    (sheetId) => ({
      addProtectedRange: { protectedRange: { range: { sheetId }, warningOnly: true, editors: {} } },
    }),
  ],
];

describe('the double of Google refuses', () => {
  it.each(MAL)('%s, and changes nothing', async (_, dice, pedido) => {
    const { google, libro, hoja } = await abrir();
    const antes = structuredClone(libro);
    const primero = { addSheet: { properties: { title: 'Otra' } } };
    await expect(
      google.aplicar(libro.id, [...(pedido(hoja).deleteSheet === undefined ? [primero] : []), pedido(hoja)]),
    ).rejects.toThrow(dice);
    expect(libro).toEqual(antes);
  });

  it.each([
    ['a field that is not there', 'sheets/data/rowData/values/colour', /invalid field mask/],
    ['a mask that does not close', 'sheets(properties', /Invalid field selection/],
  ])('%s', async (_, campos, dice) => {
    const { google, libro } = await abrir();
    await expect(google.metadatos(libro.id, campos)).rejects.toThrow(dice);
  });

  it('a range that is not there', async () => {
    const { google, libro } = await abrir();
    await expect(google.valores(libro.id, ["'Convenios'"])).rejects.toThrow(/Unable to parse range/);
  });

  it('a path that it does not know, and whoever has no token', async () => {
    const { doble } = await abrir();
    const contestado = async (camino: string) => (await fetch(doble.url + camino)).status;
    expect(await contestado('v4/spreadsheets/x/values/A1:append')).toBe(501);
    expect(await contestado('drive/v3/files')).toBe(401);
  });
});
