import { Problem } from '../../shared/problem.ts';

const codigoDe = (error: unknown): string => {
  const codigo = (error as { code?: unknown } | null)?.code;
  return typeof codigo === 'string' ? codigo : '';
};

/** PostgreSQL: serialization failure, deadlock. SQLite: another process held the lock too long. */
const CONFLICTOS = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);

/** A change that lost against another and may be run again. */
export const esConflicto = (error: unknown): boolean => CONFLICTOS.has(codigoDe(error));

const LLENO = new Set(['SQLITE_FULL', '53100', 'ENOSPC']);
const CAIDO =
  /^(?:08|57P0|53300)|^(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|SQLITE_BUSY|SQLITE_IOERR|SQLITE_CANTOPEN)/;
const CORTADO =
  /connection terminated|timeout exceeded when trying to connect|not queryable|client was closed|connection is not open/i;

/** What whoever runs the service has to mend: by the code of PostgreSQL, of TLS, or by what the driver says. */
const IMPEDIMENTOS: readonly (readonly [RegExp, string])[] = [
  [/^57014$/, 'tardó demasiado en contestar'],
  [/^28/, 'no admite ese usuario, esa contraseña o esa dirección de red'],
  [/^3D000$/, 'esa base no existe en el servidor'],
  [/^(?:42501|3F000)$/, 'el usuario no puede crear ni usar sus tablas'],
  [
    /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH)/,
    'su certificado no se pudo comprobar; si es de una autoridad propia, dígala con sslrootcert',
  ],
  [/does not support SSL/, 'no ofrece TLS, y la dirección lo pide'],
];

const impedimento = (codigo: string, texto: string): string | undefined =>
  IMPEDIMENTOS.find(([forma]) => forma.test(codigo) || forma.test(texto))?.[1];

const DANADO = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'XX001', 'XX002']);

/** A query over a table that is not there: no store was made. */
export const faltaTabla = (error: unknown): boolean =>
  codigoDe(error) === '42P01' || (error instanceof Error && error.message.startsWith('no such table'));

/** A value that is there already: of a unique index. */
export const esRepetido = (error: unknown): boolean =>
  codigoDe(error) === '23505' || codigoDe(error).startsWith('SQLITE_CONSTRAINT');

/**
 * What a person is told of an engine's failure; anything else is given back as it is. The engine's own words, which
 * may hold an address or a row, are left out.
 */
export function fallaDeAlmacen(error: unknown): unknown {
  const codigo = codigoDe(error);
  const texto = error instanceof Error ? error.message : '';
  if (LLENO.has(codigo) || /database or disk is full/i.test(texto)) return new Problem('almacen-lleno', {});
  if (DANADO.has(codigo)) return new Problem('almacen-danado', {});
  if (CAIDO.test(codigo) || CORTADO.test(texto))
    return new Problem('almacen-no-disponible', { motivo: 'no hay conexión con la base de datos' });
  const motivo = impedimento(codigo, texto);
  if (motivo !== undefined) return new Problem('almacen-no-disponible', { motivo });
  return error;
}
