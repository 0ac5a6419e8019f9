import type { TablaBorradores } from '../esquema/tablas-de-borradores.ts';

/** Whose borrador: the id of the period, and `libro`, the área's id or `LIBRO_DEL_ENLACE`. */
export type LlaveDeBorrador = Pick<TablaBorradores, 'periodo' | 'libro'>;
