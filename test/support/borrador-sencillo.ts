import type { Borrador } from '../../shared/borrador/borrador.ts';

/** One tab whose first column says `A1`, `A2`…, with row ids `f1`, `f2`…, and each column called by its own id. */
export const borradorSencillo = (columnas: readonly string[], filas: number): Borrador => ({
  version: 0,
  hojas: [
    {
      id: 'h',
      nombre: 'Convenios',
      columnas: columnas.map((id) => ({ id, encabezado: id })),
      filas: Array.from({ length: filas }, (_, i) => ({
        id: `f${String(i + 1)}`,
        celdas: { a: `A${String(i + 1)}` },
      })),
    },
  ],
});
