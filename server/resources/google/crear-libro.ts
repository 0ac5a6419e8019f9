import { createHash } from 'node:crypto';
import { CLAVE_DE_LIBRO, type LibroAtado } from '../../../shared/envio/buzon-de-libro.ts';
import type { Google } from '../../google/google.ts';
import { reemplazarHojas, type LibroEntero } from '../../outputs/google/reemplazar-hojas.ts';

export interface LibroCreado {
  readonly id: string;
  readonly nombre: string;
  /** False where it was there already, and was left as it is. */
  readonly nuevo: boolean;
}

/** The tab of a spreadsheet that Drive has just made. */
const RECIEN_HECHA = [0];

/** Bytes of a property of a file that Drive keeps, its key not counted. */
const MAX_LLAVE = 100;

/** What the file is found by; as itself, where Drive keeps it whole. */
function llaveDe({ organo, periodo, area }: LibroAtado): string {
  const llave = `${organo}/${periodo}/${area}`;
  return llave.length <= MAX_LLAVE ? llave : createHash('sha256').update(llave).digest('hex');
}

/** Ids of the tabs, or null where the spreadsheet was filled in already: what people wrote stays. */
async function porLlenar(google: Google, id: string): Promise<readonly number[] | null> {
  const campos = 'developerMetadata/metadataKey,sheets/properties/sheetId';
  const { developerMetadata = [], sheets = [] } = await google.metadatos(id, campos);
  if (developerMetadata.some(({ metadataKey }) => metadataKey === CLAVE_DE_LIBRO)) return null;
  return sheets.map(({ properties }) => properties?.sheetId ?? 0);
}

/**
 * Makes an área's libro to fill in as a spreadsheet of the shared drive, from the sheets that its .xlsx is made from. Asked
 * for again, it makes none again: it fills in one that was left half made.
 *
 * @param plantilla its title, and its tabs with that of the add-on
 * @throws Problem `google-…`
 */
export async function crearLibroDeGoogle(
  google: Google,
  plantilla: Omit<LibroEntero, 'metadatos'>,
  atado: LibroAtado,
): Promise<LibroCreado> {
  const { periodo } = atado;
  const titulo = `${plantilla.titulo}, ${periodo.toUpperCase()}`;
  const { id, nombre, nuevo } = await google.crear({ titulo, llave: llaveDe(atado) });
  const existentes = nuevo ? RECIEN_HECHA : await porLlenar(google, id);
  if (existentes === null) return { id, nombre, nuevo: false };
  const metadatos = { [CLAVE_DE_LIBRO]: JSON.stringify(atado) };
  await google.aplicar(id, reemplazarHojas({ titulo, hojas: plantilla.hojas, metadatos }, existentes));
  return { id, nombre: titulo, nuevo: true };
}
