import type { Informe } from '../../../shared/report/arbol.ts';
import type { Google } from '../../google/google.ts';
import { reemplazarHojas } from '../../outputs/google/reemplazar-hojas.ts';
import { hojasDeTablas, tituloDeTablas } from '../../outputs/xlsx/escribir-xlsx.ts';

/**
 * Writes the consolidated tables to a spreadsheet of the enlace, in place of all that it held: one read for the ids of
 * its tabs, and one write that is done whole or not at all.
 *
 * @throws Problem `google-…`
 */
export async function escribirTablasEnGoogle(google: Google, id: string, informe: Informe): Promise<void> {
  const { sheets = [] } = await google.metadatos(id, 'sheets/properties/sheetId');
  const existentes = sheets.map(({ properties }) => properties?.sheetId ?? 0);
  const libro = { titulo: tituloDeTablas(informe), hojas: hojasDeTablas(informe), metadatos: {} };
  await google.aplicar(id, reemplazarHojas(libro, existentes));
}
