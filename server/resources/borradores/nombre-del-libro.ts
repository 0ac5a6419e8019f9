import { NOMBRE_DEL_ENLACE, nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';

/** How the libro that is filled in a borrador is called. */
export const nombreDelLibro = ({ area }: Pick<LugarDeBorrador, 'area'>): string =>
  area === null ? NOMBRE_DEL_ENLACE : nombreDeLibro(area.claveArea);
