import type { Kysely, Migration } from 'kysely';
import type { Motor } from '../../motores/motor.ts';
import { crearTabla } from '../crear-tabla.ts';
import { TABLAS_DE_GOOGLE } from './tablas-de-google.ts';

/** Which spreadsheet of Google is whose libro. */
export const google = (motor: Motor): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [nombre, tabla] of Object.entries(TABLAS_DE_GOOGLE))
      await crearTabla(db, motor, nombre, tabla);
  },
});
