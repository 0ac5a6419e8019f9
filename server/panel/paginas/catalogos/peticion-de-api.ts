import type { JsonDeOperacion } from '../../cliente/tipos.ts';

/** What an área asks of the enlace. */
export type PeticionDeApi = JsonDeOperacion<'peticiones'>['peticiones'][number];

/** How it is answered. */
export type Respuesta = 'agregar' | 'atender' | 'rechazar';
