import * as z from 'zod';

/** Counts of findings by weight; `explicadas` are warnings that a justification answers. */
const cuenta = {
  errores: z.int(),
  advertencias: z.int(),
  explicadas: z.int(),
};

const esquema = z.object({
  /** Tabs with rows, or with findings, in the order of the libro. */
  hojas: z.array(z.object({ hoja: z.string(), filas: z.int(), ...cuenta })),
  /** Lines of action that some record names. */
  lineasConRegistros: z.array(z.string()),
  /** Lines declared without activity. */
  lineasSinActividades: z.array(z.object({ linea: z.string(), motivo: z.string() })),
  total: z.object(cuenta),
});

/** What the board shows of an área's current envío: column `resumen` of `libros`, as JSON text. */
export type ResumenDeLibro = z.infer<typeof esquema>;

/** As it is kept. */
export const textoDeResumen = (resumen: ResumenDeLibro): string => JSON.stringify(resumen);

/** From the store; null where nothing was sent. */
export const leerResumen = (texto: string | null): ResumenDeLibro | null =>
  texto === null ? null : esquema.parse(JSON.parse(texto));
