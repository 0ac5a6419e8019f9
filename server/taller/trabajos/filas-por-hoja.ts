import type { LibroDeCarpeta } from '../../../shared/libro/carpeta.ts';
import type { FilasPorHoja } from '../taller.ts';

/** Records of each hoja that the contract knows. */
export const filasPorHoja = ({ hojas }: LibroDeCarpeta): FilasPorHoja =>
  [...hojas].map(([hoja, { registros }]) => ({ hoja, filas: registros.length }));
