import { PostgresDialect, type Dialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** Counts and versions stay far below 2^53. */
const tipos = {
  getTypeParser: (oid: number, formato?: string) =>
    oid === INT8 ? Number : (pg.types.getTypeParser(oid, formato as 'text') as (v: string) => unknown),
};

export interface OpcionesDePostgres {
  readonly conexiones: number;
  /** Told of a connection that broke while idle; the pool opens another. */
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
    types: tipos as pg.CustomTypesConfig,
  });
  pool.on('error', alFallar);
  return new PostgresDialect({ pool });
}
