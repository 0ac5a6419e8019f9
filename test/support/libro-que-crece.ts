import type { Libro } from '../../shared/libro/model.ts';
import { actividades, libroDelCiclo } from './libros-de-ciclo.ts';

/** Dep's libro with so many activities: another content for each number, and nothing stands in its way. */
export const libroCon = (cuantas: number): Libro =>
  libroDelCiclo('dep', {
    Actividades: actividades(...Array.from({ length: cuantas }, (_, i) => `Taller ${String(i + 1)}`)),
    'Sin actividades': [
      ['Línea', 'Motivo'],
      ['4', 'No hubo nada que difundir'],
    ],
  });
