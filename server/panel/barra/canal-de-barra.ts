import type { NombreDeAccion, Respuesta } from '../../../shared/addon/acciones.ts';

/** What the sidebar's page says to the page around it, over a channel that the latter opened. */
export type DeLaBarra =
  | {
      readonly tipo: 'accion';
      readonly numero: number;
      readonly nombre: NombreDeAccion;
      readonly pide: unknown;
    }
  /** Somebody was brought to a cell: the keyboard goes there. */
  | { readonly tipo: 'al-libro' };

/** What it is told. */
export type ALaBarra =
  | { readonly tipo: 'respuesta'; readonly numero: number; readonly respuesta: Respuesta }
  /** Somebody changed the libro. */
  | { readonly tipo: 'editado' };
