import * as z from 'zod';
import { entero, instante, sha256 } from '../../../shared/api/esquemas/comun.ts';

/**
 * The file of a backup (docs/formato-de-respaldo.md): a line of JSON that says what it is, its parts, a line of JSON that
 * closes it. A part is a line of JSON and then as many bytes as it says: rows of one table, compressed by gzip. Lines end
 * in `\n`; all text is UTF-8.
 */
export const FORMATO = 'trimestral/respaldo';
export const VERSION_DE_FORMATO = 1;

/** Bytes of rows that a part is made for; one row alone may be larger. */
export const BYTES_DE_PARTE = 1_048_576;
/** No part is larger, since no row is: a text has at most 2²⁹ units. */
const MAYOR_PARTE = 2 ** 31 - 1;

/** What tells a backup, of any version, from other files. */
export const marca = z.object({ formato: z.literal(FORMATO), version: z.int().min(1) });

const columnas = z.record(z.string(), z.enum(['texto', 'texto?', 'entero', 'entero?', 'bytes']));

export const cabecera = z.strictObject({
  formato: z.literal(FORMATO),
  version: z.literal(VERSION_DE_FORMATO),
  programa: z.string().describe('Version of Trimestral'),
  esquema: z.string().describe('Last migration of the store'),
  motor: z.enum(['sqlite', 'postgres']),
  almacen: z.string().describe('Engine with its version'),
  creado: instante,
  cabeza: z
    .strictObject({ n: entero, hash: z.string(), cuando: z.string() })
    .describe('Of the bitácora, at the moment of the backup'),
  tablas: z.record(z.string(), columnas),
});
export type Cabecera = z.infer<typeof cabecera>;

export const parte = z.strictObject({
  tabla: z.string(),
  filas: z.int().min(1),
  bytes: z.int().min(1).max(MAYOR_PARTE).describe('Of its rows'),
  comprimidos: z.int().min(1).max(MAYOR_PARTE).describe('That follow this line'),
  sha256: sha256.describe('Of its rows, before they were compressed'),
});
export type Parte = z.infer<typeof parte>;

export const cierre = z.strictObject({
  fin: z.literal(true),
  partes: entero,
  filas: z.record(z.string(), entero).describe('Of each table'),
  sha256: sha256.describe('Of every byte before this line'),
});
export type Cierre = z.infer<typeof cierre>;

/** Writes a line. */
export const comoLinea = (valor: Cabecera | Parte | Cierre): Buffer =>
  Buffer.from(`${JSON.stringify(valor)}\n`, 'utf8');
