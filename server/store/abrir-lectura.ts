import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql, type Dialect } from 'kysely';
import { Problem } from '../../shared/problem.ts';
import { ARCHIVO, versionDe, type OpcionesDeAlmacen } from './abrir-almacen.ts';
import type { Consultable } from './almacen.ts';
import type { Esquema } from './esquema/esquema.ts';
import { fallaDeAlmacen, faltaTabla } from './fallas.ts';
import { nombreDeAlmacen } from './nombre-de-almacen.ts';
import { MIGRACIONES, ULTIMA_MIGRACION } from './migraciones/migrar.ts';
import type { Motor } from './motores/motor.ts';
import { motorPostgres } from './motores/motor-postgres.ts';
import { motorSqlite } from './motores/motor-sqlite.ts';

/** A store that is only read, while others may be writing to it. */
export interface Lectura {
  readonly motor: Motor;
  /** Name and version of the engine, for people. */
  readonly version: string;
  /** Runs queries over one and the same moment of the store: what is written meanwhile is not seen. */
  readonly instantanea: <T>(hacer: (db: Consultable) => Promise<T>) => Promise<T>;
  readonly cerrar: () => Promise<void>;
}

type Lugar = Pick<OpcionesDeAlmacen, 'url' | 'datos'>;

function dialectoDe({ url, datos }: Lugar): { motor: Motor; dialecto: Dialect } {
  if (url !== null)
    return { motor: 'postgres', dialecto: motorPostgres(url, { conexiones: 1, alFallar: () => undefined }) };
  const archivo = join(datos, ARCHIVO);
  // SQLite would make a new one
  if (!existsSync(archivo)) throw new Problem('almacen-no-existe', { donde: datos });
  return { motor: 'sqlite', dialecto: motorSqlite(archivo, { paginas: null, soloLectura: true }) };
}

/** @throws Problem `almacen-no-existe`, `almacen-atrasado`, `almacen-mas-nuevo` */
async function exigirEsquema(db: Kysely<Esquema>, donde: string): Promise<void> {
  const consulta = sql<{ name: string }>`select name from kysely_migration order by name`;
  const { rows } = await consulta.execute(db).catch((error: unknown) => {
    if (faltaTabla(error)) return { rows: [] };
    throw error;
  });
  const ultima = rows.at(-1)?.name;
  if (ultima === undefined) throw new Problem('almacen-no-existe', { donde });
  if (!MIGRACIONES.includes(ultima)) throw new Problem('almacen-mas-nuevo', { motivo: ultima });
  if (ultima !== ULTIMA_MIGRACION) throw new Problem('almacen-atrasado', { donde });
}

/**
 * Opens a store that is there, to read it alone: it is neither made nor brought to this version's form.
 *
 * @throws Problem `almacen-no-existe`, `almacen-no-disponible`, `almacen-danado`, `almacen-atrasado`, `almacen-mas-nuevo`
 */
export async function abrirLectura(lugar: Lugar): Promise<Lectura> {
  const { motor, dialecto } = dialectoDe(lugar);
  const db = new Kysely<Esquema>({ dialect: dialecto });
  try {
    await exigirEsquema(db, nombreDeAlmacen(lugar));
    const version = await versionDe(db, motor);
    return {
      motor,
      version,
      instantanea: (hacer) => enInstantanea(db, hacer),
      cerrar: () => db.destroy(),
    };
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw fallaDeAlmacen(error);
  }
}

async function enInstantanea<T>(db: Kysely<Esquema>, hacer: (db: Consultable) => Promise<T>): Promise<T> {
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(hacer);
  } catch (error) {
    throw fallaDeAlmacen(error);
  }
}
