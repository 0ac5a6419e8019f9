import type { PorActualizar } from '../../../shared/libro/siguiente/por-actualizar.ts';

/** As the API gives it. */
export const comoPorActualizar = ({ hoja, fila, columna, valor, motivo }: PorActualizar) => ({
  hoja,
  fila,
  columna,
  valor,
  motivo,
});
