import { correcciones } from '../fixes/correcciones.ts';
import type { Cambio } from '../fixes/correccion.ts';
import type { Hallazgo } from '../libro/hallazgo.ts';
import { mensaje, sugerencia } from './mensajes.ts';
import type { Contexto } from './redaccion.ts';

/** What a person is told of a finding, and how it is cured. */
export interface PalabrasDeHallazgo {
  mensaje: string;
  sugerencia: string;
  correcciones: { etiqueta: string; cambios: Cambio[] }[];
}

export const palabrasDe = (h: Hallazgo, contexto: Contexto): PalabrasDeHallazgo => ({
  mensaje: mensaje(h, contexto),
  sugerencia: sugerencia(h, contexto),
  correcciones: correcciones(h).map(({ etiqueta, cambios }) => ({ etiqueta, cambios: [...cambios] })),
});
