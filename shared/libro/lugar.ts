/** A cell as a person finds it: libro, hoja, the row they see, and the column's header. */
export interface Lugar {
  readonly libro: string;
  readonly hoja: string;
  /** Row of the sheet; null where the finding is about a whole hoja. */
  readonly fila: number | null;
  /** Header as the contract writes it; the header as typed for a column the contract does not know. */
  readonly columna: string;
}
