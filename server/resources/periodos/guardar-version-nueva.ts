import type { Libro } from '../../../shared/libro/model.ts';
import type { Cambio } from '../../store/almacen.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';
import type { Quien } from '../quien.ts';
import type { ArchivoSubido } from '../recurso.ts';
import type { Servicio } from '../servicio.ts';
import { adjuntosNuevos, conNuevos } from './adjuntos.ts';
import { tramoDe } from './como-periodo.ts';
import { tomarAbierto } from './exigir-abierto.ts';
import { exigirDelPeriodo } from './exigir-del-periodo.ts';
import { objetoDePeriodo, type PeriodoHallado } from './periodo-hallado.ts';
import { prepararLibro } from './preparar-libro.ts';
import { exigirVersion, libroDeVersion, ponerVersion } from './version-nueva.ts';

/** A whole libro of the enlace that somebody saves, wherever it was filled in. */
export interface LibroPorGuardar {
  readonly libro: Libro;
  /** Those not sent again are carried over. */
  readonly imagenes: readonly ArchivoSubido[];
  readonly motivo: string;
  /** What is kept with it, in the same change. @param numero of the new version */
  readonly alPonerse?: (cambio: Cambio, numero: number) => Promise<void>;
}

/**
 * Keeps a libro as the next version of its period's, and puts it in force.
 * @param hallado as it was looked up: nobody may have changed it since
 * @throws Problem `no-es-del-enlace`, `libro-de-otro-periodo`, `periodo-cerrado`, `version-cambiada`
 */
export async function guardarVersionNueva(
  servicio: Servicio,
  { persona: autor }: Quien,
  hallado: PeriodoHallado,
  { libro, imagenes, motivo, alPonerse }: LibroPorGuardar,
): Promise<FilaDePeriodo> {
  exigirDelPeriodo(libro, hallado.periodo.clave);
  const preparado = await prepararLibro(servicio, libro, tramoDe(hallado.periodo));
  const anterior = await libroDeVersion(servicio.almacen.db, hallado.periodo, hallado.periodo.libro);
  return servicio.almacen.cambiar(`personas/${autor}`, async (cambio) => {
    const periodo = await tomarAbierto(cambio, hallado.periodo.id);
    exigirVersion(periodo, hallado.periodo.version);
    const { periodo: puesto, sha256 } = await ponerVersion(cambio, periodo, preparado, {
      autor,
      motivo,
      confirmados: true,
      adjuntos: conNuevos(anterior.adjuntos, adjuntosNuevos(imagenes)),
      pendientes: anterior.version.porActualizar,
    });
    await alPonerse?.(cambio, puesto.libro);
    cambio.anotar({
      accion: 'libro-del-enlace.guardado',
      objeto: objetoDePeriodo(hallado, periodo.clave),
      de: `${String(periodo.libro)} ${anterior.version.sha256}`,
      a: `${String(puesto.libro)} ${sha256}`,
    });
    return puesto;
  });
}
