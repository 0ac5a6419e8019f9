import { abrirCarpeta, esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import type { Carpeta } from '../../libro/carpeta.ts';
import type { CodigoDeRegla, Hallazgo } from '../../libro/hallazgo.ts';
import type { Libro } from '../../libro/model.ts';
import type { Periodo } from '../../spanish/fechas/periodo.ts';
import { REGLAS } from '../catalogo-de-reglas.ts';
import { ordenarHallazgos } from '../orden-de-hallazgos.ts';
import { revisar } from '../revisar.ts';
import { enEsteLibro } from './en-este-libro.ts';

/** A finding of a libro that is sent while others may still be on their way. */
export interface HallazgoDeEnvio extends Hallazgo {
  /**
   * 'otras-areas' where a libro that has not arrived yet may take it away (an `Avances.Convenio` whose
   * `Folio` another área has still to send): it is told, and must not keep anybody from sending, be it an
   * Error or a warning without explanation. Consolidating holds all libros together again.
   */
  readonly depende: 'otras-areas' | null;
}

const DE_OPINIONES: ReadonlySet<CodigoDeRegla> = new Set(['convenio-sin-opinion', 'opinion-posterior']);
const ENTRE_OPINIONES = REGLAS.filter((regla) => DE_OPINIONES.has(regla.codigo));
const ENTRE_LIBROS = REGLAS.filter((regla) => !regla.dependeDeTodos && !DE_OPINIONES.has(regla.codigo));
const DE_UNO = REGLAS.filter((regla) => regla.dependeDeTodos);
const POR_CODIGO = new Map(REGLAS.map((regla) => [regla.codigo, regla]));

/** The same libros with one of them read first, or last, whatever its name. */
function enOtroOrden(carpeta: Carpeta, nombre: string, primero: boolean): Carpeta {
  const antes = carpeta.libros.filter((libro) => (libro.nombre === nombre) === primero);
  const despues = carpeta.libros.filter((libro) => (libro.nombre === nombre) !== primero);
  return { ...carpeta, libros: [...antes, ...despues] };
}

function conDependencia(hallazgo: Hallazgo): HallazgoDeEnvio {
  const depende = POR_CODIGO.get(hallazgo.datos.regla)?.resuelveOtraArea?.(hallazgo) === true;
  return { ...hallazgo, depende: depende ? 'otras-areas' : null };
}

/**
 * Validates a libro that an área sends beside the rows of others that it meets, by the ordinary rules, and
 * gives this libro's findings alone, sorted as `revisar` sorts them.
 *
 * A finding stands at the later of two rows in reading order; here this libro is read last whatever its
 * name, so that whoever sends sees the clash at their own row, also where the same defect will stand in the
 * other libro once all are consolidated. For the same reason an `opinion-posterior` at another área's
 * opinión is given at the convenio of this libro that it concerns. Rules with `dependeDeTodos` look at
 * an enlace's libro alone, and say nothing of an área's.
 *
 * @param enlace the enlace's libro, whole; null where there is none yet. Left out where `libro` is one itself
 * @param libro what is sent; its name must differ from those of all the others
 * @param vecinos other áreas' libros, whole or pruned by `podarVecino`
 * @param periodo the reported span; null to take that of the enlace's `Carátula`
 */
export function revisarConVecinos(
  enlace: Libro | null,
  libro: Libro,
  vecinos: readonly Libro[],
  periodo: Periodo | null,
): HallazgoDeEnvio[] {
  const deEnlace = esLibroDelEnlace(libro);
  const base = enlace === null || deEnlace ? [libro] : [enlace, libro];
  const juntos = abrirCarpeta([...base, ...vecinos], 'carpeta', periodo);
  const hallazgos = [
    ...revisar(enOtroOrden(juntos, libro.nombre, false), ENTRE_LIBROS),
    // One opinión for several convenios has one finding, which names the first: this libro's.
    ...revisar(enOtroOrden(juntos, libro.nombre, true), ENTRE_OPINIONES),
  ];
  // Of one libro alone these rules say nothing but what its own tabs of an enlace tell.
  const solos = deEnlace ? revisar(abrirCarpeta([libro], 'libro', periodo), DE_UNO) : [];
  const propios = enEsteLibro([...hallazgos, ...solos], juntos, libro.nombre);
  return ordenarHallazgos(propios, juntos).map(conDependencia);
}
