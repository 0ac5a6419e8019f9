import { LIBRO_DEL_ENLACE, type LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import { objetoDePeriodo, type PeriodoHallado } from './periodo-hallado.ts';

/** The borrador of a period's libro of the enlace. */
export const borradorDelEnlace = ({ organo, periodo, filaDeOrgano }: PeriodoHallado): LugarDeBorrador => ({
  periodo: periodo.id,
  libro: LIBRO_DEL_ENLACE,
  organo,
  clavePeriodo: periodo.clave,
  estadoPeriodo: periodo.estado,
  libroDelEnlace: periodo.libro,
  area: null,
  direccion: `${objetoDePeriodo({ filaDeOrgano }, periodo.clave)}/libro-del-enlace/borrador`,
});
