import { correcciones } from '../fixes/correcciones.ts';
import type { Cambio } from '../fixes/correccion.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import { gravedadDe } from '../rules/revisar.ts';
import { mensaje, sugerencia } from './mensajes.ts';
import type { Contexto } from './redaccion.ts';

/** A finding as people and scripts read it: from the command line, the service and the add-on. */
export interface ObjetoDeHallazgo {
  libro: string;
  hoja: string;
  fila: number | null;
  columna: string;
  regla: string;
  gravedad: 'Error' | 'Advertencia' | 'Justificada';
  valor: string;
  mensaje: string;
  sugerencia: string;
  justificacion: string | null;
  correcciones: { etiqueta: string; cambios: Cambio[] }[];
}

/** A finding with its place, its wording and its cures. */
export function comoObjeto(h: Hallazgo, contexto: Contexto): ObjetoDeHallazgo {
  const { libro, hoja, fila, columna } = h.lugar;
  return {
    libro,
    hoja,
    fila,
    columna,
    regla: h.datos.regla,
    gravedad: gravedadDe(h),
    valor: h.valor,
    mensaje: mensaje(h, contexto),
    sugerencia: sugerencia(h, contexto),
    justificacion: h.justificacion,
    correcciones: correcciones(h).map(({ etiqueta, cambios }) => ({ etiqueta, cambios: [...cambios] })),
  };
}
