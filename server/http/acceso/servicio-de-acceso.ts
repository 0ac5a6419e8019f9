import type { Servicio } from '../../resources/servicio.ts';

/** What the ways in need of the service. */
export type ServicioDeAcceso = Pick<Servicio, 'almacen' | 'reloj' | 'urlPublica' | 'registrar'>;
