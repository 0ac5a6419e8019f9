import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql, type Dialect, type Transaction } from 'kysely';
import type { Almacen, Anotacion, Cambio } from './almacen.ts';
import { encadenar } from './bitacora.ts';
import type { Esquema } from './esquema/esquema.ts';
import { esConflicto, fallaDeAlmacen } from './fallas.ts';
import { migrar } from './migraciones/migrar.ts';
import type { Motor } from './motores/motor.ts';
import { motorPostgres } from './motores/motor-postgres.ts';
import { motorSqlite } from './motores/motor-sqlite.ts';

/** The file of the embedded store, in the folder of `--datos`. */
export const ARCHIVO = 'trimestral.sqlite';

export interface OpcionesDeAlmacen {
  /** `postgres://…`, or null for the embedded SQLite in `datos`. */
  readonly url: string | null;
  readonly datos: string;
  /** Connections of the pool of PostgreSQL. */
  readonly conexiones?: number;
  /** Pages of 4 KiB that the embedded store may fill. */
  readonly paginas?: number | null;
  readonly reloj?: () => Date;
  /** Told of connections that break while idle. */
  readonly alFallar?: (error: Error) => void;
}

/** How often a change that lost against another is run again. */
const INTENTOS = 8;
const PAUSA_MS = 15;

const pausa = (ms: number): Promise<void> => new Promise((listo) => setTimeout(listo, ms));

function dialectoDe({
  url,
  datos,
  conexiones = 10,
  paginas = null,
  alFallar = () => undefined,
}: OpcionesDeAlmacen): {
  motor: Motor;
  dialecto: Dialect;
} {
  if (url !== null) return { motor: 'postgres', dialecto: motorPostgres(url, { conexiones, alFallar }) };
  mkdirSync(datos, { recursive: true, mode: 0o700 });
  return { motor: 'sqlite', dialecto: motorSqlite(join(datos, ARCHIVO), { paginas }) };
}

/** Name and version of the engine. */
export async function versionDe(db: Kysely<Esquema>, motor: Motor): Promise<string> {
  const consulta =
    motor === 'sqlite'
      ? sql<{ v: string }>`select sqlite_version() as v`
      : sql<{ v: string }>`select current_setting('server_version') as v`;
  const { rows } = await consulta.execute(db);
  return `${motor === 'sqlite' ? 'SQLite' : 'PostgreSQL'} ${rows[0]?.v ?? ''}`;
}

/**
 * Opens the store and brings it to this version's form.
 *
 * @throws Problem `almacen-no-disponible`, `almacen-mas-nuevo`
 */
export async function abrirAlmacen(opciones: OpcionesDeAlmacen): Promise<Almacen> {
  const { reloj = () => new Date() } = opciones;
  const { motor, dialecto } = dialectoDe(opciones);
  const db = new Kysely<Esquema>({ dialect: dialecto });
  try {
    await migrar(db as Kysely<never>, motor);
    const version = await versionDe(db, motor);
    return {
      db,
      motor,
      version,
      cambiar: (quien, hacer) => cambiar(db, motor, reloj, quien, hacer),
      cerrar: () => db.destroy(),
    };
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw fallaDeAlmacen(error);
  }
}

async function cambiar<T>(
  db: Kysely<Esquema>,
  motor: Motor,
  reloj: () => Date,
  quien: string,
  hacer: (cambio: Cambio) => Promise<T>,
): Promise<T> {
  for (let intento = 1; ; intento += 1) {
    try {
      return await db.transaction().execute((tx) => unaVez(tx, motor, reloj, quien, hacer));
    } catch (error) {
      if (!esConflicto(error) || intento >= INTENTOS) throw fallaDeAlmacen(error);
      await pausa(PAUSA_MS * intento * (1 + Math.random()));
    }
  }
}

async function unaVez<T>(
  tx: Transaction<Esquema>,
  motor: Motor,
  reloj: () => Date,
  quien: string,
  hacer: (cambio: Cambio) => Promise<T>,
): Promise<T> {
  const anotaciones: Anotacion[] = [];
  const ahora = reloj().toISOString();
  const hecho = await hacer({ db: tx, motor, ahora, anotar: (a) => void anotaciones.push(a) });
  await encadenar(tx, motor, quien, ahora, anotaciones);
  return hecho;
}
