import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { VERSION } from '../../version.ts';
import type { Lectura } from '../abrir-lectura.ts';
import type { Consultable } from '../almacen.ts';
import { cabezaDeBitacora } from '../bitacora.ts';
import { sha256De } from '../contenidos.ts';
import type { Tabla } from '../migraciones/0001/tabla.ts';
import { ULTIMA_MIGRACION } from '../migraciones/migrar.ts';
import { comoLinea, FORMATO, VERSION_DE_FORMATO, type Cabecera } from './formato.ts';
import { recorrerTabla } from './recorrer-tabla.ts';
import { RESPALDADAS } from './tablas-respaldadas.ts';

const comprimir = promisify(gzip);

/** What a backup holds. */
export interface Respaldado {
  readonly cabecera: Cabecera;
  /** Rows by table. */
  readonly filas: Readonly<Record<string, number>>;
}

/** Takes bytes to the file; its promise holds the backup back while the disk is behind. */
export type Escribir = (bytes: Buffer) => Promise<void>;

async function cabeceraDe(
  db: Consultable,
  { motor, version }: Pick<Lectura, 'motor' | 'version'>,
  creado: Date,
): Promise<Cabecera> {
  return {
    formato: FORMATO,
    version: VERSION_DE_FORMATO,
    programa: VERSION,
    esquema: ULTIMA_MIGRACION,
    motor,
    almacen: version,
    creado: creado.toISOString(),
    cabeza: await cabezaDeBitacora(db),
    tablas: Object.fromEntries([...RESPALDADAS].map(([nombre, { columnas }]) => [nombre, { ...columnas }])),
  };
}

/** Writes the parts of a table. Returns how many, and their rows. */
async function escribirTabla(
  db: Consultable,
  [nombre, tabla]: readonly [string, Tabla],
  poner: Escribir,
  avanzar: (bytes: number) => void,
): Promise<{ partes: number; filas: number }> {
  let [partes, cuantas] = [0, 0];
  for await (const { filas, bytes } of recorrerTabla(db, nombre, tabla)) {
    const comprimidos = await comprimir(bytes);
    await poner(
      comoLinea({
        tabla: nombre,
        filas,
        bytes: bytes.length,
        comprimidos: comprimidos.length,
        sha256: sha256De(bytes),
      }),
    );
    await poner(comprimidos);
    partes += 1;
    cuantas += filas;
    avanzar(bytes.length);
  }
  return { partes, filas: cuantas };
}

/**
 * Writes a backup of all that the store keeps at one moment, while others go on writing to it, in little memory whatever
 * its size.
 *
 * @param alAvanzar told the table under way and the bytes of rows so far
 */
export function respaldar(
  lectura: Lectura,
  escribir: Escribir,
  { ahora, alAvanzar }: { readonly ahora: Date; readonly alAvanzar: (tabla: string, bytes: number) => void },
): Promise<Respaldado> {
  return lectura.instantanea(async (db) => {
    const hash = createHash('sha256');
    const poner: Escribir = (bytes) => {
      hash.update(bytes);
      return escribir(bytes);
    };
    const cabecera = await cabeceraDe(db, lectura, ahora);
    await poner(comoLinea(cabecera));
    const filas: Record<string, number> = {};
    let [partes, total] = [0, 0];
    for (const tabla of RESPALDADAS) {
      const hechas = await escribirTabla(db, tabla, poner, (bytes) => {
        alAvanzar(tabla[0], (total += bytes));
      });
      partes += hechas.partes;
      filas[tabla[0]] = hechas.filas;
    }
    await escribir(comoLinea({ fin: true, partes, filas, sha256: hash.digest('hex') }));
    return { cabecera, filas };
  });
}
