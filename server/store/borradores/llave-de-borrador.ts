import type { TablaBorradores } from '../esquema/tablas-de-borradores.ts';

/** Whose borrador: ids. */
export type LlaveDeBorrador = Pick<TablaBorradores, 'periodo' | 'area'>;
