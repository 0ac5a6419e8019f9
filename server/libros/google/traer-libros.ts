import { Problem } from '../../../shared/problem.ts';
import type { ArchivoDeGoogle, Google } from '../../google/google.ts';
import { LIMITES, type Limites } from '../limites.ts';
import { leerLibroDeGoogle, type LibroDeGoogleLeido } from './leer-libro-de-google.ts';

/** A spreadsheet to look at, and the version that was read before; null for none. */
export interface LibroPorTraer {
  readonly id: string;
  readonly version: string | null;
}

/** What became of it. A failure is one spreadsheet's and stops no other. */
export type LibroTraido = { readonly id: string } & (
  | { readonly tipo: 'sin-cambio' }
  | { readonly tipo: 'leido'; readonly version: string; readonly leido: LibroDeGoogleLeido }
  /** The version where it is the content that cannot be read: until it changes there is nothing to try again. */
  | { readonly tipo: 'problema'; readonly problema: Problem; readonly version: string | null }
);

const esProblema = (error: unknown): error is Problem => error instanceof Problem;

/** Drive's lists leave out what is not there any more: asked for alone, it says why. */
async function archivoDe(
  google: Google,
  conocidos: ReadonlyMap<string, ArchivoDeGoogle>,
  id: string,
): Promise<ArchivoDeGoogle> {
  const archivo = conocidos.get(id) ?? (await google.archivo(id));
  if (archivo.enPapelera) throw new Problem('google-en-papelera', { libro: archivo.nombre });
  return archivo;
}

/**
 * Reads the spreadsheets that changed since they were read, one after the other. That a file changed is known from
 * Drive's lists, a call for each thousand; only those that did are read. Its version is the one before the reading:
 * what somebody changes meanwhile is read the next time.
 *
 * @throws Problem where Google cannot be asked at all
 */
export async function* traerLibros(
  google: Google,
  pedidos: readonly LibroPorTraer[],
  limites: Limites = LIMITES,
): AsyncGenerator<LibroTraido> {
  if (pedidos.length === 0) return;
  const conocidos = new Map((await google.archivos()).map((archivo) => [archivo.id, archivo]));
  for (const pedido of pedidos) yield traerLibro(google, pedido, limites, conocidos);
}

/** Reads one spreadsheet, unless it is at the version that was read before. */
export async function traerLibro(
  google: Google,
  { id, version: vista }: LibroPorTraer,
  limites: Limites = LIMITES,
  conocidos: ReadonlyMap<string, ArchivoDeGoogle> = new Map(),
): Promise<LibroTraido> {
  let visto: string | null = null;
  try {
    const { version } = await archivoDe(google, conocidos, id);
    if (version === vista) return { id, tipo: 'sin-cambio' };
    visto = version;
    return { id, tipo: 'leido', version, leido: await leerLibroDeGoogle(google, id, limites) };
  } catch (error) {
    if (!esProblema(error)) throw error;
    return { id, tipo: 'problema', problema: error, version: esDelContenido(error) ? visto : null };
  }
}

/** Whether a problem is of what the spreadsheet holds, and not of how it is reached. */
const esDelContenido = ({ codigo }: Problem): boolean =>
  codigo === 'google-sin-hojas' || !codigo.startsWith('google-');
