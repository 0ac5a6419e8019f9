import type { Kysely, Migration } from 'kysely';
import type { Motor } from '../../motores/motor.ts';
import { crearTabla } from '../crear-tabla.ts';
import { TABLAS_DE_BORRADORES } from './tablas-de-borradores.ts';

/** Libros that are filled in the browser, with their history. */
export const borradores = (motor: Motor): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [nombre, tabla] of Object.entries(TABLAS_DE_BORRADORES))
      await crearTabla(db, motor, nombre, tabla);
  },
});
