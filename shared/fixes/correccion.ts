/** One cell change; refused when the cell no longer holds `esperado` (compare before write). */
export interface Cambio {
  readonly libro: string;
  readonly hoja: string;
  /** 1-based row that a person sees. */
  readonly fila: number;
  /** Header, as the contract writes it. */
  readonly columna: string;
  /** The whole cell as it was read. */
  readonly esperado: string;
  readonly nuevo: string;
}

/** A cure that can be applied at a click: a label that a person reads, and exact changes. */
export interface Correccion {
  readonly etiqueta: string;
  readonly cambios: readonly Cambio[];
}
