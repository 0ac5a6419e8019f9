import { ROJO } from '../../../../../shared/addon/pagina/colores-de-marca.ts';
import type { MarcaDeCelda } from '../puerto-de-barra.ts';
import type { MarcaPorIds } from './mesa.ts';

/** A mark of the core as the grid takes it. */
export const comoMarcaDeCelda = ({ hoja, fila, columna, color, texto }: MarcaPorIds): MarcaDeCelda => ({
  hoja,
  fila,
  columna,
  gravedad: color === ROJO ? 'Error' : 'Advertencia',
  texto,
});
