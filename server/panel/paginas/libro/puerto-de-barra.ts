import type { Borrador } from '../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Conflicto } from '../../../../shared/borrador/cambio-de-borrador.ts';

/** A place in the libro, by ids. */
export interface LugarDeBorrador {
  readonly hoja: string;
  /** Null for the header. */
  readonly fila: string | null;
  /** Null for the whole row. */
  readonly columna: string | null;
}

/** A finding at its cell: its colour and icon follow from how grave it is, its text is read aloud with the cell. */
export interface MarcaDeCelda extends LugarDeBorrador {
  readonly gravedad: 'Error' | 'Advertencia' | 'Justificada';
  readonly texto: string;
}

/** What became of the libro in one step. */
export interface CambioVisto {
  /** As it stands after it: the libro as the person sees it. */
  readonly borrador: Borrador;
  /** What brought it from what stood before to that; null where it must be taken whole (a conflict, another moment). */
  readonly cambios: readonly CambioDeBorrador[] | null;
  /** Whether the person at this page did it. */
  readonly propio: boolean;
}

/** What the sidebar beside the grid may do with the libro and the grid. */
export interface PuertoDeBarra {
  /** The libro as the person sees it, what is not saved yet included. */
  readonly foto: () => Borrador;
  /** Why nothing may be written, in words; null where it may. */
  readonly bloqueo: () => string | null;
  /** One step, saved and undone like what is typed. @returns what stands in the way, and then nothing was done */
  readonly aplicar: (cambios: readonly CambioDeBorrador[], que: string) => readonly Conflicto[];
  /** Ids of the rows that a filter hides. */
  readonly ocultas: () => ReadonlySet<string>;
  /** Says something in passing. */
  readonly avisar: (texto: string) => void;
  /** Makes an id for a row, a column or a tab. */
  readonly idNuevo: () => string;
  /** Where the person stands; null where the tab has nothing. */
  readonly lugar: () => LugarDeBorrador | null;
  /** Shows a cell and stands there. */
  readonly elegir: (lugar: LugarDeBorrador) => void;
  /** Gives the keyboard to the grid. */
  readonly enfocar: () => void;
  /** Replaces the marks of these tabs, by their ids; null for all of them. */
  readonly marcar: (hojas: readonly string[] | null, marcas: readonly MarcaDeCelda[]) => void;
  /** @returns how to hear no more */
  readonly alCambiar: (oyente: (cambio: CambioVisto) => void) => () => void;
  /** Whether all that was done here is saved. */
  readonly guardado: () => boolean;
  /** Once all that was done here is saved; rejects with a `Falla` where it cannot be saved now. */
  readonly alGuardarse: () => Promise<void>;
}
