import { isDeepStrictEqual } from 'node:util';
import { ULTIMA_MIGRACION } from '../migraciones/migrar.ts';
import { cabecera, marca, VERSION_DE_FORMATO, type Cabecera } from './formato.ts';
import { RESPALDADAS } from './tablas-respaldadas.ts';

/** What keeps a file from being restored, in words that end a sentence. */
export class NoValido extends Error {
  override readonly name = 'NoValido';
}

/** @throws NoValido where it is no JSON */
export function comoJson(linea: Buffer, motivo: string): unknown {
  try {
    return JSON.parse(linea.toString('utf8')) as unknown;
  } catch {
    throw new NoValido(motivo);
  }
}

export const AJENO = 'no es un respaldo de Trimestral';
export const DANADO = 'está dañado o se alteró; use otro';

const tablasDeEstaVersion = Object.fromEntries([...RESPALDADAS].map(([nombre, t]) => [nombre, t.columnas]));

/** Columns in their order: values of a row are known by it. */
const enOrden = (tablas: Cabecera['tablas']) =>
  Object.entries(tablas).map(([nombre, columnas]) => [nombre, Object.entries(columnas)]);

/**
 * Reads the first line of a backup that this version can restore.
 * @throws NoValido
 */
export function leerCabecera(linea: Buffer): Cabecera {
  const valor = comoJson(linea, AJENO);
  const marcada = marca.safeParse(valor);
  if (!marcada.success) throw new NoValido(AJENO);
  if (marcada.data.version > VERSION_DE_FORMATO)
    throw new NoValido('lo hizo una versión más nueva de Trimestral, que es la que puede restaurarlo');
  const leida = cabecera.safeParse(valor);
  if (!leida.success) throw new NoValido(DANADO);
  const { esquema, programa, tablas } = leida.data;
  if (esquema !== ULTIMA_MIGRACION)
    throw new NoValido(
      `es de Trimestral ${programa}, que guarda las cosas de otra forma; restáurelo con esa versión y después actualice`,
    );
  if (!isDeepStrictEqual(enOrden(tablas), enOrden(tablasDeEstaVersion)))
    throw new NoValido('no tiene las tablas de esta versión de Trimestral; use otro');
  return leida.data;
}
