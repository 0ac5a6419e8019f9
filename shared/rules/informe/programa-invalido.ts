import type { Carpeta } from '../../libro/carpeta.ts';
import type { Hallazgo } from '../../libro/hallazgo.ts';
import { celda, lugarDe } from '../../libro/registros.ts';
import type { ProblemaDePrograma } from '../../programa/lenguaje/problema.ts';
import { leerPrograma, type BloquePrograma } from '../../programa/leer-programa.ts';
import { masCercano } from '../../spanish/cercania/near.ts';
import type { Regla } from '../regla.ts';

const DE_COLUMNA: ReadonlySet<ProblemaDePrograma['motivo']> = new Set([
  'columna-desconocida',
  'orden-desconocido',
]);

/**
 * An área may add columns of its own, and the programme may name them: with the enlace's libro alone
 * a name that resembles no known column may be one of those.
 */
function puedeSerDeOtroLibro({ motivo, pieza, validos }: ProblemaDePrograma, { alcance }: Carpeta): boolean {
  return alcance === 'libro' && DE_COLUMNA.has(motivo) && masCercano(pieza, validos) === null;
}

/**
 * Whether a problem follows from another or repeats it: what cannot be read is the cell, once, whatever its
 * pieces; and without a `Forma` nobody knows how `Columnas` is to be read.
 */
function esConsecuencia(problema: ProblemaDePrograma, problemas: readonly ProblemaDePrograma[]): boolean {
  const { campo } = problema;
  if (problemas.find((p) => p.campo === campo) !== problema) return true;
  return campo === 'Columnas' && problemas.some((p) => p.campo === 'Forma');
}

function hallazgos({ registro, problemas }: BloquePrograma, carpeta: Carpeta): Hallazgo[] {
  return problemas
    .filter((p) => !esConsecuencia(p, problemas) && !puedeSerDeOtroLibro(p, carpeta))
    .map(({ campo, pieza, motivo, validos }) => ({
      lugar: lugarDe(registro, campo),
      valor: celda(registro, campo),
      datos: { regla: 'programa-invalido', pieza, motivo, validos },
      justificacion: null,
    }));
}

/** A `Fuente`, `Forma`, `Filtro`, `Columnas`, `Orden` or `Texto` of `Programa` that cannot be read (contract §3). */
export const programaInvalido: Regla = {
  codigo: 'programa-invalido',
  gravedad: 'Error',
  dependeDeTodos: true,
  revisar: (carpeta) => leerPrograma(carpeta).flatMap((bloque) => hallazgos(bloque, carpeta)),
};
