import { NOMBRE_DEL_ENLACE } from '../../../../../shared/envio/nombre-de-libro.ts';
import type { LibroCanonico } from '../../../../../shared/libro/canonico-esquema.ts';
import type { Libro } from '../../../../../shared/libro/model.ts';

/** The libro of the enlace as the rules and the plan read it. */
export const libroDeApi = ({ hojas }: Pick<LibroCanonico, 'hojas'>): Libro => ({
  nombre: NOMBRE_DEL_ENLACE,
  hojas: hojas.map((hoja) => ({ ...hoja, filasOcultas: [] })),
});
