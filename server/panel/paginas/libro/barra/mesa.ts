import type { Celda, OyenteDeEdicion } from '../../../../../shared/addon/sheet-host.ts';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';

/** What an action of the sidebar wants of the page, in the order in which it came. */
export type Efecto =
  | { readonly tipo: 'cambios'; readonly cambios: readonly CambioDeBorrador[] }
  | { readonly tipo: 'elegir'; readonly celda: Celda }
  | { readonly tipo: 'decir'; readonly texto: string }
  | { readonly tipo: 'marcar'; readonly hojas: readonly string[]; readonly marcas: readonly MarcaPorIds[] };

/** A mark at its cell by ids, so that it stays with its row; `fila` null is the header's. */
export interface MarcaPorIds {
  readonly hoja: string;
  readonly fila: string | null;
  readonly columna: string;
  /** `#rrggbb` */
  readonly color: string;
  readonly texto: string;
}

/** The libro that the add-on's core works on, and what it did to it so far. */
export interface Mesa {
  borrador: Borrador;
  /** Ids of the rows that the page does not show, as a filter hides them. */
  ocultas: ReadonlySet<string>;
  locale: string;
  oyente: OyenteDeEdicion | null;
  readonly idNuevo: () => string;
  readonly alHacer: (efecto: Efecto) => void;
}
