import type { Anclas } from './anclas.ts';
import type { Figuras } from './graficas/figura.ts';
import type { Procedencia } from './procedencia.ts';

/** What the parts of one page share while they are written, top to bottom. */
export interface Contexto {
  readonly anclas: Anclas;
  readonly procedencia: Procedencia;
  readonly figuras: Figuras;
}
