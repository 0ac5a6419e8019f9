import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { NOMBRE_DEL_ENLACE } from '../envios/nombre-de-libro.ts';
import type { ArchivoSubido } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';

/** What came with a request: the libro, and the images beside it. */
export interface LibroSubido {
  readonly libro: Libro;
  readonly imagenes: readonly ArchivoSubido[];
  readonly avisos: readonly string[];
}

const ES_IMAGEN = /\.(?:png|jpe?g)$/i;

/**
 * Reads an uploaded libro (an .xlsx, or its CSVs, and the images that its Carátula names) on another thread.
 *
 * @throws Problem for whatever cannot be read; `peticion-no-valida` where there is no libro at all
 */
export async function leerSubido(
  { taller, limites }: Servicio,
  archivos: readonly ArchivoSubido[],
): Promise<LibroSubido> {
  const imagenes = archivos.filter(({ nombre }) => ES_IMAGEN.test(nombre));
  const deLibro = archivos.filter(({ nombre }) => !ES_IMAGEN.test(nombre));
  if (deLibro.length === 0) throw new Problem('peticion-no-valida', { motivo: 'no trae ningún libro' });
  const { libro, avisos } = await taller.leer(deLibro, limites);
  return { libro: { ...libro, nombre: NOMBRE_DEL_ENLACE }, imagenes, avisos };
}
