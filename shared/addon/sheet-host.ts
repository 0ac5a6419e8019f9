import type { Rango } from '../libro/referencia.ts';
import type { DefinicionDeLibro } from './definicion-de-libro.ts';

/**
 * What a cell holds, as every host gives it and takes it. Empty is null; a date is ISO text (`2021-10-21`, with its
 * time `2021-10-21T10:30` where it has one); a number that its format shows as money or percent is text with its sign
 * (`$1109797.84`, `67.7%`). Text that is written stays that very text: it never becomes a formula, a number or a date
 * (but ISO text, which is written as a date).
 */
export type Valor = string | number | boolean | null;

/** A tab with its size; one that holds nothing has 0 rows. */
export interface Pestana {
  readonly nombre: string;
  readonly filas: number;
  readonly columnas: number;
}

/** All that a tab holds, from its first cell on: `filas[i][j]` is at row i + 1 and column j + 1. */
export interface Rejilla {
  readonly nombre: string;
  readonly filas: readonly (readonly Valor[])[];
  /** 1-based rows that the sheet does not show. */
  readonly ocultas: readonly number[];
  /** Merged ranges, where the host has such: what one shows is in its first cell, and null in the others. */
  readonly combinadas?: readonly Rango[];
}

/** A place in a libro, 1-based. */
export interface Celda {
  readonly hoja: string;
  readonly fila: number;
  readonly columna: number;
}

/** A new value for a cell that must still hold the old one. Beyond the last row or column, the tab grows. */
export interface CambioDeCelda extends Celda {
  readonly esperado: Valor;
  readonly nuevo: Valor;
}

/** A finding at its cell: a colour, and what its note says. */
export interface Marca extends Celda {
  /** `#rrggbb` */
  readonly color: string;
  readonly texto: string;
}

/** What became of a batch: the first cell that no longer holds what was expected, and then nothing was written. */
export type Aplicado =
  { readonly aplicado: true } | { readonly aplicado: false; readonly celda: Celda; readonly hay: Valor };

/** Where the person stands, or last edited. */
export type OyenteDeEdicion = (celda: Celda) => void;

/**
 * A spreadsheet, as the add-on's logic sees it: Google Sheets is the first, the grid of the browser another. Every call is
 * synchronous. A tab is found by its name without regard to case, accents or surrounding space.
 */
export interface SheetHost {
  /** In their order, hidden ones too. */
  readonly tabs: () => readonly Pestana[];
  /** One read of the whole tab; null where there is none. */
  readonly read: (hoja: string) => Rejilla | null;
  /**
   * One batch and one step of undo, done whole or not at all; one write for each tab. A tab that is missing is a conflict.
   * @throws Problem `celdas-combinadas` where a cell is not the first of its merged range: what is written there shows nowhere
   */
  readonly apply: (cambios: readonly CambioDeCelda[]) => Aplicado;
  readonly select: (celda: Celda) => void;
  readonly toast: (texto: string) => void;
  /** Calls back with each cell that a person edits; null to hear no more. */
  readonly onEdit: (oyente: OyenteDeEdicion | null) => void;
  /**
   * Makes what is missing and mends what differs: tabs, headers, lists, checks, freeze, protection, formats, language.
   * What people wrote stays. @returns what was done, a sentence each
   */
  readonly setup: (definicion: DefinicionDeLibro) => readonly string[];
  /** Replaces all marks of the given tabs: at most two writes for each. The área's own notes and colours stay or come back. */
  readonly mark: (hojas: readonly string[], marcas: readonly Marca[]) => void;
  /** The language and place that typed dates are read by, `es_MX`. */
  readonly locale: () => string;
}
