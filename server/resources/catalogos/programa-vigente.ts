import type { Consultable } from '../../store/almacen.ts';
import { versionVigente } from '../../store/libros/version-vigente.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';
import { NOMBRE_DEL_ENLACE } from '../../../shared/envio/nombre-de-libro.ts';
import { programaDeVersion, type ProgramaDeVersion } from './programa-de-version.ts';

/** Programme, lists and sessions that are in force in a period. */
export async function programaVigente(
  db: Consultable,
  periodo: Pick<FilaDePeriodo, 'id' | 'libro'>,
): Promise<ProgramaDeVersion> {
  const sha256 = await versionVigente(db, periodo);
  return programaDeVersion(sha256, () => libroDeContenido(db, sha256, NOMBRE_DEL_ENLACE));
}
