import type { BuzonDeLibro } from '../envio/buzon-de-libro.ts';
import type { Carpeta, LibroDeCarpeta } from '../libro/carpeta.ts';
import type { Hoja, Libro } from '../libro/model.ts';
import type { Rango } from '../libro/referencia.ts';
import type { NombreHoja } from '../hojas/hoja-def.ts';
import type { Acciones, Da, NombreDeAccion, Pide } from './acciones.ts';
import type { AjustesDelComplemento } from './ajustes-del-complemento.ts';
import type { Puertos } from './puertos.ts';
import type { CambioDeCelda, Celda, Pestana, Valor } from './sheet-host.ts';

/** A libro as the rules see it, beside what is known of the enlace's. */
export interface LibroAbierto {
  readonly carpeta: Carpeta;
  /** This spreadsheet's own among those of the carpeta. */
  readonly propio: LibroDeCarpeta;
}

/** All that an action works with, for as long as it runs: no tab is read twice meanwhile. */
export interface Taller {
  readonly puertos: Puertos;
  readonly ajustes: AjustesDelComplemento;
  /** Tabs in their order, those of the área's own too. */
  readonly pestanas: () => readonly Pestana[];
  /** A tab as the rules read it; undefined where there is none, or it holds nothing. */
  readonly hoja: (nombre: string) => Hoja | undefined;
  /** The merged ranges of a tab; none where it was not read. */
  readonly combinadas: (hoja: string) => readonly Rango[];
  /** The cell that holds what one shows: the first of its merged range, or itself. */
  readonly primera: (celda: Celda) => Celda;
  /** What a cell shows, as the host gives it; null beyond the edge. */
  readonly valor: (celda: Celda) => Valor;
  /** What the rules read: all tabs but those of the área's own and those for reading. */
  readonly libro: () => Libro;
  /** With the tabs of this libro that are named and its Carátula, and no other is read; with all where none is named. */
  readonly abrir: (...hojas: readonly NombreHoja[]) => LibroAbierto;
  /** What the service last said of this libro; null where nothing is known. */
  readonly buzon: () => BuzonDeLibro | null;
  /** Keeps what the service says now with the spreadsheet. */
  readonly recordar: (buzon: BuzonDeLibro) => void;
  /**
   * Changes cells as one step, each in the first of its merged range.
   * @returns what undoes it
   * @throws Problem `celda-cambiada`, `celdas-combinadas`, and then nothing was changed
   */
  readonly aplicar: (cambios: readonly CambioDeCelda[]) => readonly CambioDeCelda[];
  /** To be called after something else than `aplicar` changed a tab: it is read anew. */
  readonly olvidar: (hoja: string) => void;
}

/** How an action is written: what it is given besides, and what it gives. */
export type Accion<N extends NombreDeAccion> = (taller: Taller, pide: Pide<N>) => Da<N>;

/** Some of the actions by name. */
export type AccionesHechas<N extends NombreDeAccion = keyof Acciones> = { readonly [K in N]: Accion<K> };
