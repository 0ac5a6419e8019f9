import type { Carpeta } from '../libro/carpeta.ts';
import type { CodigoDeRegla, Gravedad, Hallazgo } from '../libro/hallazgo.ts';
import { REGLAS } from './catalogo-de-reglas.ts';
import { abrirJustificaciones } from './justificaciones.ts';
import { ordenarHallazgos } from './orden-de-hallazgos.ts';
import type { Regla } from './regla.ts';

const GRAVEDADES: ReadonlyMap<CodigoDeRegla, Gravedad> = new Map(REGLAS.map((r) => [r.codigo, r.gravedad]));

/** The gravity that `hallazgos.csv` prints: a warning that somebody has explained is Justificada. */
export function gravedadDe(h: Hallazgo): Gravedad | 'Justificada' {
  const gravedad = GRAVEDADES.get(h.datos.regla) ?? 'Error';
  return gravedad === 'Advertencia' && h.justificacion !== null ? 'Justificada' : gravedad;
}

/**
 * Validates a carpeta: the one implementation behind the command line, the sidebar and the service.
 * One libro alone is held to the rules that need no other (contract §3). Findings come sorted, warnings
 * with the reason that `Justificaciones` gives; an error is never explained.
 */
export function revisar(carpeta: Carpeta, reglas: readonly Regla[] = REGLAS): Hallazgo[] {
  const explicar = abrirJustificaciones(carpeta);
  const hallazgos: Hallazgo[] = [];
  for (const regla of reglas) {
    if (carpeta.alcance === 'libro' && regla.necesitaOtrosLibros) continue;
    for (const h of regla.revisar(carpeta)) {
      const justificacion = regla.gravedad === 'Error' ? null : explicar(h);
      hallazgos.push(justificacion === null ? h : { ...h, justificacion });
    }
  }
  return ordenarHallazgos(hallazgos, carpeta);
}
