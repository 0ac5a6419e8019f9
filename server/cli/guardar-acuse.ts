import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import { escribirArchivosNuevos } from '../salida/archivos-nuevos.ts';

/** `acuse-CVOE-2021-T4-000012.json`: the folio comes from outside and becomes a name, nothing else of a path. */
const nombreDeAcuse = (folio: string): string =>
  `acuse-${folio
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .slice(0, 150)}.json`;

/** @throws Problem `archivo-existe`: before anything is sent */
export function exigirAcuseLibre(ruta: string | undefined): void {
  if (ruta !== undefined && existsSync(ruta)) throw new Problem('archivo-existe', { ruta });
}

/**
 * Writes an acuse with the bytes that the service gave, never over another file. The very same one that is there already
 * is left as it is: the command was repeated.
 *
 * @param ruta as asked for; undefined for a name by the folio, in the current folder
 * @returns the file's full path
 * @throws Problem `archivo-existe`, `salida-imposible`
 */
export function guardarAcuse(ruta: string | undefined, folio: string, bytes: Uint8Array): string {
  const destino = resolve(ruta ?? nombreDeAcuse(folio));
  if (existsSync(destino) && Buffer.from(bytes).equals(readFileSync(destino))) return destino;
  escribirArchivosNuevos(dirname(destino), [{ nombre: basename(destino), bytes }]);
  return destino;
}
