/** Counts of findings by weight; `explicadas` are warnings that a justification answers. */
interface CuentaDeHallazgos {
  readonly errores: number;
  readonly advertencias: number;
  readonly explicadas: number;
}

/** What the board shows of an área's current envío: column `resumen` of `libros`, as JSON text. */
export interface ResumenDeLibro {
  /** Tabs with rows, or with findings, in the order of the libro. */
  readonly hojas: readonly ({ readonly hoja: string; readonly filas: number } & CuentaDeHallazgos)[];
  /** Lines of action that some record names. */
  readonly lineasConRegistros: readonly string[];
  /** Lines declared without activity. */
  readonly lineasSinActividades: readonly { readonly linea: string; readonly motivo: string }[];
  readonly total: CuentaDeHallazgos;
}

/** As it is kept. */
export const textoDeResumen = (resumen: ResumenDeLibro): string => JSON.stringify(resumen);

/** From the store, which alone wrote it; null where nothing was sent. */
export const leerResumen = (texto: string | null): ResumenDeLibro | null =>
  texto === null ? null : (JSON.parse(texto) as ResumenDeLibro);
