import type { Google } from '../../google/google.ts';
import { reemplazarHojas } from '../../outputs/google/reemplazar-hojas.ts';
import { Problem } from '../../../shared/problem.ts';
import type { HojasDeCalculo } from '../../taller/taller.ts';

/** Developer metadata of a spreadsheet that the service writes tables to. */
const CLAVE_DE_TABLAS = 'trimestral.tablas';

/**
 * Writes the consolidated tables to a spreadsheet of the enlace, in place of all that it held: one read for the ids of
 * its tabs, and one write that is done whole or not at all.
 *
 * @param reemplazar whether what somebody else wrote in it may go
 * @throws Problem `google-con-contenido` where it may not; `google-…`
 */
export async function escribirTablasEnGoogle(
  google: Google,
  id: string,
  { titulo, hojas }: HojasDeCalculo,
  reemplazar: boolean,
): Promise<void> {
  const campos = 'properties/title,developerMetadata/metadataKey,sheets/properties/sheetId';
  const { properties, developerMetadata = [], sheets = [] } = await google.metadatos(id, campos);
  const propia = developerMetadata.some(({ metadataKey }) => metadataKey === CLAVE_DE_TABLAS);
  if (!propia && !reemplazar) throw new Problem('google-con-contenido', { libro: properties?.title ?? id });
  const existentes = sheets.map((hoja) => hoja.properties?.sheetId ?? 0);
  const metadatos = { [CLAVE_DE_TABLAS]: '1' };
  await google.aplicar(id, reemplazarHojas({ titulo, hojas, metadatos }, existentes));
}
