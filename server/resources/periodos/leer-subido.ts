import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { NOMBRE_DEL_ENLACE } from '../../../shared/envio/nombre-de-libro.ts';
import type { ArchivoSubido } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';

/** What came with a request: the libro, and the image that its Carátula names. */
export interface LibroSubido {
  readonly libro: Libro;
  readonly imagenes: readonly ArchivoSubido[];
  readonly avisos: readonly string[];
}

/**
 * Reads the libro of a request on another thread: its JSON, or an .xlsx or the CSVs with the images beside them.
 *
 * @throws Problem for whatever cannot be read; `peticion-no-valida` where there is no libro at all
 */
export async function leerSubido(
  { taller, limites }: Servicio,
  dato: LibroCanonico | undefined,
  archivos: readonly ArchivoSubido[],
): Promise<LibroSubido> {
  if (dato === undefined && archivos.length === 0)
    throw new Problem('peticion-no-valida', { motivo: 'no trae ningún libro' });
  const nombre = NOMBRE_DEL_ENLACE;
  const entregado =
    dato === undefined
      ? await taller.leer({ archivos, nombre, limites })
      : await taller.leerJson({ dato, nombre, limites });
  const { canonico, adjuntos, avisos } = entregado;
  return { libro: leerCanonico(canonico, nombre), imagenes: adjuntos, avisos };
}
