import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import { esLibroDelEnlace } from '../../../shared/libro/abrir-carpeta.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Periodo } from '../../../shared/spanish/fechas/periodo.ts';
import type { Cambio } from '../../store/almacen.ts';
import { guardarContenido } from '../../store/contenidos.ts';
import { guardarVersion, type VersionPorGuardar } from '../../store/libros/versiones-de-libro.ts';
import type { Servicio } from '../servicio.ts';

/** A libro of the enlace that was looked at, ready to be kept. */
export interface LibroPreparado {
  readonly libro: Libro;
  readonly bytes: Uint8Array;
  readonly hallazgos: readonly HallazgoDeApi[];
}

/**
 * Looks at a libro of the enlace alone before it is kept. Its findings stop nobody: they are shown. What only the libros of
 * the áreas can tell is none yet.
 *
 * @throws Problem `no-es-del-enlace`
 */
export async function prepararLibro(
  { taller }: Pick<Servicio, 'taller'>,
  libro: Libro,
  periodo: Periodo,
): Promise<LibroPreparado> {
  if (!esLibroDelEnlace(libro)) throw new Problem('no-es-del-enlace', {});
  const texto = canonico(libro);
  const { hallazgos } = await taller.revisarEnvio({
    enlace: null,
    libro: { nombre: libro.nombre, canonico: texto },
    vecinos: [],
    periodo,
  });
  return {
    libro,
    bytes: new TextEncoder().encode(texto),
    hallazgos: hallazgos.filter(({ depende }) => depende === null),
  };
}

/** Keeps a prepared libro as a version of its period's. */
export async function guardarPreparado(
  cambio: Cambio,
  { bytes, hallazgos }: LibroPreparado,
  version: Omit<VersionPorGuardar, 'sha256' | 'hallazgos'>,
): Promise<string> {
  const sha256 = await guardarContenido(cambio, bytes);
  await guardarVersion(cambio, { ...version, sha256, hallazgos });
  return sha256;
}
