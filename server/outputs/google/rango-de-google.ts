import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { rangoDe } from '../../../shared/libro/referencia.ts';

/** `A2:C9` as the API's range: from 0, its end left out. */
export function rangoDeGoogle(ref: string, sheetId: number): v4.Schema$GridRange {
  const [rango] = rangoDe(ref);
  if (rango === undefined) throw new Error(`«${ref}» is no range`);
  const { desde, hasta } = rango;
  return {
    sheetId,
    ...{ startRowIndex: desde.fila - 1, endRowIndex: hasta.fila },
    ...{ startColumnIndex: desde.columna - 1, endColumnIndex: hasta.columna },
  };
}
