import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import type { FilaDeRejilla } from '../cambios/filas-por-llenar.ts';
import type { ColumnaVista } from '../columnas/columna-vista.ts';
import type { Rectangulo } from './bloque.ts';
import type { Preferencias } from './preferencias.ts';

/** Where the person stands in the grid. */
export interface LugarEnRejilla {
  readonly hoja: string;
  /** Null on a header. */
  readonly fila: FilaDeRejilla | null;
  readonly columna: ColumnaVista | null;
  /** Null where one cell alone is chosen. */
  readonly bloque: Rectangulo | null;
}

/** Beside what a menu opens: a place on the screen, or an element. */
export type Junto = { readonly x: number; readonly y: number } | HTMLElement;

/** What the grid needs of the page around it. */
export interface AnfitrionDeRejilla {
  readonly vista: () => Borrador;
  /** Why nothing may be written; null where it may. */
  readonly bloqueo: () => string | null;
  /** One step. @returns whether it was done; where not, the person was told */
  readonly hacer: (cambios: readonly CambioDeBorrador[], que: string) => boolean;
  /** What was written in one cell: where somebody was faster, or it may not be written any more, it is kept and asked about. */
  readonly escribir: (cambios: readonly CambioDeBorrador[], que: string) => void;
  readonly volver: (de: 'deshacer' | 'rehacer') => void;
  readonly alBuscar: () => void;
  readonly alMenuDeFilas: (junto: Junto) => void;
  readonly alMenuDeColumna: (columna: string, junto: HTMLElement) => void;
  readonly alLugar: (lugar: LugarEnRejilla) => void;
  /** Leaves the grid for what comes before or after it. */
  readonly alSalir: (hacia: 'antes' | 'despues') => void;
  /** Says something to who hears the page, and shows nothing. */
  readonly susurrar: (texto: string) => void;
  /** Says something that is also heard. */
  readonly decir: (texto: string) => void;
  readonly idNuevo: () => string;
  /** What the libro may hold, as it stands. */
  readonly planDe: (borrador: Borrador) => Plan;
  readonly preferencias: Preferencias;
}
