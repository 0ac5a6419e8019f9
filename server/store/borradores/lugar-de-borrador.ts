import { direccionDeArea, type LugarDeArea } from '../envios/lugar-de-area.ts';
import type { LlaveDeBorrador } from './llave-de-borrador.ts';

/** How the borrador of the libro of the enlace is kept, where that of an área has the área's id. */
export const LIBRO_DEL_ENLACE = 'enlace';

/** A libro that is filled in the browser, with all that its operations look at. */
export interface LugarDeBorrador
  extends LlaveDeBorrador, Pick<LugarDeArea, 'organo' | 'clavePeriodo' | 'estadoPeriodo' | 'libroDelEnlace'> {
  /** The área whose libro it is; null for that of the enlace. */
  readonly area: LugarDeArea | null;
  /** Of the borrador, for the bitácora. */
  readonly direccion: string;
}

/** The borrador of an área's libro. */
export const borradorDeArea = (lugar: LugarDeArea): LugarDeBorrador => ({
  periodo: lugar.periodo,
  libro: lugar.area,
  organo: lugar.organo,
  clavePeriodo: lugar.clavePeriodo,
  estadoPeriodo: lugar.estadoPeriodo,
  libroDelEnlace: lugar.libroDelEnlace,
  area: lugar,
  direccion: `${direccionDeArea(lugar)}/borrador`,
});
