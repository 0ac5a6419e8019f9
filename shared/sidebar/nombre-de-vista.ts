import type { Vista } from '../addon/acciones.ts';

/** What may be shown: what the menus open, and the list of all that there is. */
export type NombreDeVista = Vista | 'mas';
