import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Sheet } from '../xlsx/ooxml/model.ts';
import { hojaEnSolicitudes } from './hoja-en-solicitudes.ts';
import { metadatoDeGoogle } from './metadato-de-google.ts';

/** Dates are typed day first and without surprise, whatever the account that makes the spreadsheet has. */
const EN_MEXICO = { locale: 'es_MX', timeZone: 'America/Mexico_City' };

/** What a spreadsheet becomes. */
export interface LibroEntero {
  readonly titulo: string;
  readonly hojas: readonly Sheet[];
  /** Developer metadata by key, in place of what those keys held. */
  readonly metadatos: Readonly<Record<string, string>>;
}

/**
 * A spreadsheet replaced whole, in one call that Google does entire or not at all. A tab for the meantime lets all others
 * go first, so that the new ones may have their names.
 * @param existentes ids of the tabs that are there
 */
export function reemplazarHojas(
  { titulo, hojas, metadatos }: LibroEntero,
  existentes: readonly number[],
): v4.Schema$Request[] {
  const entretanto = Math.max(0, ...existentes) + 1;
  const ids = new Map(hojas.map(({ name }, i) => [name, entretanto + 1 + i]));
  const propiedades = { properties: { title: titulo, ...EN_MEXICO }, fields: 'title,locale,timeZone' };
  return [
    { updateSpreadsheetProperties: propiedades },
    { addSheet: { properties: { sheetId: entretanto, title: '_Entretanto' } } },
    ...existentes.map((sheetId) => ({ deleteSheet: { sheetId } })),
    ...hojas.flatMap((hoja, i) => hojaEnSolicitudes(hoja, entretanto + 1 + i, ids)),
    { deleteSheet: { sheetId: entretanto } },
    ...Object.entries(metadatos).flatMap(([clave, valor]) => metadatoDeGoogle(clave, valor)),
  ];
}
