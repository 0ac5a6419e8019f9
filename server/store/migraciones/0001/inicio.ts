import { sql, type Kysely, type Migration } from 'kysely';
import type { Motor } from '../../motores/motor.ts';
import { crearTabla } from '../crear-tabla.ts';
import { TABLAS_DE_LIBROS } from './tablas-de-libros.ts';
import { TABLAS_DE_PERSONAS } from './tablas-de-personas.ts';
import { TABLAS_DE_REVISION } from './tablas-de-revision.ts';

const TABLAS = { ...TABLAS_DE_PERSONAS, ...TABLAS_DE_LIBROS, ...TABLAS_DE_REVISION };

/** The first form of the store. */
export const inicio = (motor: Motor): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [nombre, tabla] of Object.entries(TABLAS)) await crearTabla(db, motor, nombre, tabla);
    await sql`insert into bitacora_cabeza (id, n, hash, cuando) values (1, 0, '', '')`.execute(db);
  },
});
