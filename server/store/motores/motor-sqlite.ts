import Database from 'libsql';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
} from 'kysely';

/** How long a writer waits for another process (a backup, a second instance by mistake), in milliseconds. */
const ESPERA_MS = 10_000;

/** Every transaction takes the write lock at once: none fails half-way because another wrote between. */
class DriverInmediato extends SqliteDriver {
  readonly #base: Database.Database;

  constructor(base: Database.Database) {
    super({ database: base });
    this.#base = base;
  }

  override async beginTransaction(conexion: DatabaseConnection): Promise<void> {
    await conexion.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /**
   * Where the disk is full SQLite has rolled back by itself: what is told is that, not that nothing was open. A store that
   * was closed meanwhile has too, and libsql would end the process if it were asked.
   */
  override async rollbackTransaction(conexion: DatabaseConnection): Promise<void> {
    if (this.#base.open && this.#base.inTransaction) await super.rollbackTransaction(conexion);
  }
}

export interface OpcionesDeSqlite {
  /** At most this many pages of 4 KiB: a full disk, in tests and where the institution sets a quota. */
  readonly paginas: number | null;
  /** Nothing is written, and a transaction takes no lock but holds the moment of its first query. */
  readonly soloLectura?: boolean;
}

/**
 * SQLite in WAL mode with full synchronisation: what was answered is on the disk. libsql speaks the interface of
 * better-sqlite3 and carries its library inside the package, so that nothing is compiled or downloaded.
 */
export function motorSqlite(archivo: string, { paginas, soloLectura = false }: OpcionesDeSqlite): Dialect {
  const base = new Database(archivo);
  // libsql takes no `readonly`
  if (soloLectura) base.pragma('query_only = ON');
  else {
    base.pragma('journal_mode = WAL');
    base.pragma('synchronous = FULL');
  }
  base.pragma(`busy_timeout = ${ESPERA_MS}`);
  base.pragma('foreign_keys = ON');
  if (paginas !== null) base.pragma(`max_page_count = ${paginas}`);
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => (soloLectura ? new SqliteDriver({ database: base }) : new DriverInmediato(base)),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}
