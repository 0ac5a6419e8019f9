import { TABLAS } from '../esquema/tablas.ts';
import type { Tabla } from '../migraciones/0001/tabla.ts';

/**
 * What lets somebody in right now: sessions, sign-ins under way, one-time links. A restored store asks people to sign in
 * again, so that an old backup opens no door that was closed since, nor one of the service that it was copied from. And who
 * has a libro open at that moment.
 */
const FUERA: ReadonlySet<string> = new Set([
  'auth_sesiones',
  'auth_pendientes',
  'auth_enlaces',
  'presencias_en_borrador',
]);

/** The tables that a backup holds, in the order of their references. */
export const RESPALDADAS: ReadonlyMap<string, Tabla> = new Map(
  Object.entries(TABLAS).filter(([nombre]) => !FUERA.has(nombre)),
);
