import type { Hallazgo } from '../libro/hallazgo.ts';
import { gravedadDe } from '../rules/revisar.ts';
import { palabrasDe, type PalabrasDeHallazgo } from './palabras-de-hallazgo.ts';
import type { Contexto } from './redaccion.ts';

/** A finding as people and scripts read it: from the command line, the service and the add-on. */
export interface ObjetoDeHallazgo extends PalabrasDeHallazgo {
  libro: string;
  hoja: string;
  fila: number | null;
  columna: string;
  regla: string;
  gravedad: 'Error' | 'Advertencia' | 'Justificada';
  valor: string;
  justificacion: string | null;
}

/** A finding with its place, its wording and its cures. */
export function comoObjeto(h: Hallazgo, contexto: Contexto): ObjetoDeHallazgo {
  const { libro, hoja, fila, columna } = h.lugar;
  const { mensaje, sugerencia, correcciones } = palabrasDe(h, contexto);
  return {
    libro,
    hoja,
    fila,
    columna,
    regla: h.datos.regla,
    gravedad: gravedadDe(h),
    valor: h.valor,
    mensaje,
    sugerencia,
    justificacion: h.justificacion,
    correcciones,
  };
}
