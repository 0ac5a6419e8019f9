import type { ColumnaDeBorrador, FilaDeBorrador } from './borrador.ts';

/** The smallest things that are done to a borrador. `despuesDe` null is before the first. */
export type CambioDeBorrador =
  /** Refused where the cell no longer holds `esperado`. */
  | {
      readonly tipo: 'celda';
      readonly hoja: string;
      readonly fila: string;
      readonly columna: string;
      readonly esperado: string;
      readonly nuevo: string;
    }
  | {
      readonly tipo: 'filas';
      readonly hoja: string;
      readonly despuesDe: string | null;
      readonly filas: readonly FilaDeBorrador[];
    }
  /** Refused where one of them changed: `esperadas` are the rows as whoever takes them away saw them. */
  | { readonly tipo: 'quitar-filas'; readonly hoja: string; readonly esperadas: readonly FilaDeBorrador[] }
  | {
      readonly tipo: 'mover-filas';
      readonly hoja: string;
      readonly filas: readonly string[];
      readonly despuesDe: string | null;
    }
  | {
      readonly tipo: 'columna';
      readonly hoja: string;
      readonly despuesDe: string | null;
      readonly columna: ColumnaDeBorrador;
    }
  /** Refused where a cell of it holds something. */
  | { readonly tipo: 'quitar-columna'; readonly hoja: string; readonly columna: string }
  | {
      readonly tipo: 'encabezado';
      readonly hoja: string;
      readonly columna: string;
      readonly esperado: string;
      readonly nuevo: string;
    }
  | {
      readonly tipo: 'hoja';
      readonly despuesDe: string | null;
      readonly hoja: {
        readonly id: string;
        readonly nombre: string;
        readonly columnas: readonly ColumnaDeBorrador[];
      };
    }
  /** Refused where it has rows. */
  | { readonly tipo: 'quitar-hoja'; readonly hoja: string };

/** What a person does at once, and undoes at once: done whole or not at all. */
export interface Lote {
  /** Made by whoever makes it: sent twice, it is done once. */
  readonly id: string;
  readonly cambios: readonly CambioDeBorrador[];
  /** What the history calls it: `escribir`, `pegar`, `corregir`, … */
  readonly que: string;
}

/** Why a lote was not done: what stands where it wanted to write. */
export interface Conflicto {
  readonly hoja: string;
  readonly fila: string | null;
  readonly columna: string | null;
  readonly motivo:
    'otro-valor' | 'fila-quitada' | 'columna-quitada' | 'hoja-quitada' | 'con-contenido' | 'repetido';
  readonly esperado: string;
  readonly hay: string;
}
