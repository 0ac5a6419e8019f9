import { Migrator, type Kysely, type Migration } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Motor } from '../motores/motor.ts';
import { inicio } from './0001/inicio.ts';
import { google } from './0002/google.ts';
import { borradores } from './0003/borradores.ts';

/** Forward only. A new one is added at the end; one that was published never changes. */
const migraciones = (motor: Motor): Record<string, Migration> => ({
  '0001-inicio': inicio(motor),
  '0002-google': google(motor),
  '0003-borradores': borradores(motor),
});

/** The names of the migrations, in their order. */
export const MIGRACIONES: readonly string[] = Object.keys(migraciones('sqlite'));
/** Names the form of the store that this version works with. */
export const ULTIMA_MIGRACION = MIGRACIONES.at(-1) ?? '';

/**
 * Brings a store to the form of this version, under the engine's own lock: of several instances that start at once,
 * one does it and the rest wait. A step that fails leaves the store as it was.
 *
 * @throws Problem `almacen-mas-nuevo` where a newer version left it
 */
export async function migrar(db: Kysely<never> | Kysely<unknown>, motor: Motor): Promise<void> {
  const propias = migraciones(motor);
  const migrador = new Migrator({
    db: db as Kysely<unknown>,
    provider: { getMigrations: () => Promise.resolve(propias) },
  });
  const { error } = await migrador.migrateToLatest();
  if (error === undefined) return;
  if (error instanceof Error && error.message.includes('is missing'))
    throw new Problem('almacen-mas-nuevo', { motivo: error.message });
  throw error instanceof Error ? error : new Error('A migration failed', { cause: error });
}
