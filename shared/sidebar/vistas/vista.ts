import type { Hijo } from '../dom/nodo.ts';
import type { Barra } from '../estado/barra.ts';

/** One thing that the page shows at a time. */
export interface Vista {
  readonly dibujar: () => Hijo;
  /** Asks for what it shows. */
  readonly alEntrar?: () => void;
}

export type CrearVista = (barra: Barra) => Vista;
