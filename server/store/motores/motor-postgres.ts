import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

/** Type of `bigint` (pg_type.dat). */
const INT8 = 20;

/** Counts and versions stay far below 2^53. */
const tipos = new pg.TypeOverrides();
tipos.setTypeParser(INT8, Number);

export interface OpcionesDePostgres {
  readonly conexiones: number;
  /** Told of a connection that broke while it waited for nothing; the pool opens another. */
  readonly alFallar: (error: Error) => void;
}

/** PostgreSQL over a pool. Time-outs keep a lost server from holding requests for ever. */
export function motorPostgres(url: string, { conexiones, alFallar }: OpcionesDePostgres): Dialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: conexiones,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'trimestral',
    types: tipos,
  });
  // The pool hears of those that it holds; one lent to a change that is between two queries would end the process
  pool.on('connect', (cliente) => cliente.on('error', alFallar));
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
