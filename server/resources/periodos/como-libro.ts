import { comoCanonico } from '../../../shared/libro/canonico.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import { comoPorActualizar } from './como-por-actualizar.ts';
import { libroDeVersion } from './version-nueva.ts';

/** The libro of the enlace in force as an operation answers with it. */
export async function comoLibro(db: Consultable, periodo: FilaDePeriodo) {
  const { version, libro } = await libroDeVersion(db, periodo, periodo.libro);
  const { numero, sha256, cuando, autor, hallazgos, porActualizar } = version;
  return {
    estado: 200,
    version: periodo.version,
    json: {
      numero,
      sha256,
      cuando,
      autor,
      libro: comoCanonico(libro),
      hallazgos: [...hallazgos],
      porActualizar: porActualizar.map(comoPorActualizar),
    },
  };
}
