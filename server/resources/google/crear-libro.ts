import { CLAVE_DE_LIBRO, type LibroAtado } from '../../../shared/envio/buzon-de-libro.ts';
import type { Google } from '../../google/google.ts';
import { reemplazarHojas } from '../../outputs/google/reemplazar-hojas.ts';
import { tituloDePlan } from '../../../shared/plantilla/titulo-de-plan.ts';
import { hojasDePlan } from '../../outputs/plantillas/escribir-plantillas.ts';
import type { Plan } from '../../../shared/plantilla/plan.ts';

export interface LibroCreado {
  readonly id: string;
  /** False where it was there already, and was left as it is. */
  readonly nuevo: boolean;
}

/** The tab of a spreadsheet that Drive has just made. */
const RECIEN_HECHA = [0];

/** Ids of the tabs, or null where the spreadsheet was filled in already: what people wrote stays. */
async function porLlenar(google: Google, id: string): Promise<readonly number[] | null> {
  const campos = 'developerMetadata/metadataKey,sheets/properties/sheetId';
  const { developerMetadata = [], sheets = [] } = await google.metadatos(id, campos);
  if (developerMetadata.some(({ metadataKey }) => metadataKey === CLAVE_DE_LIBRO)) return null;
  return sheets.map(({ properties }) => properties?.sheetId ?? 0);
}

/**
 * Makes an área's libro to fill in as a spreadsheet of the shared drive, from the plan that its .xlsx is made from, and
 * shares it with its people. Asked for again, it makes none again: it fills in one that was left half made, and shares it
 * with whoever came since.
 *
 * @param correos of those who write in it
 * @throws Problem `google-…`
 */
export async function crearLibroDeGoogle(
  google: Google,
  plan: Plan,
  atado: LibroAtado,
  correos: readonly string[],
): Promise<LibroCreado> {
  const { organo, periodo, area } = atado;
  const titulo = `${tituloDePlan(plan)}, ${periodo.toUpperCase()}`;
  const { id, nuevo } = await google.crear({ titulo, llave: `${organo}/${periodo}/${area}` });
  const existentes = nuevo ? RECIEN_HECHA : await porLlenar(google, id);
  if (existentes !== null) {
    const metadatos = { [CLAVE_DE_LIBRO]: JSON.stringify(atado) };
    await google.aplicar(id, reemplazarHojas({ titulo, hojas: hojasDePlan(plan), metadatos }, existentes));
  }
  await google.compartir(id, correos);
  return { id, nuevo: existentes !== null };
}
