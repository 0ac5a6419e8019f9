import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ArchivoSubido } from '../../server/resources/recurso.ts';

/** The real quarter: a folder for each libro. */
export const LIBROS = 'sheets-templates/ejemplos/2021-t4/libros';

/** The files of a libro, as somebody uploads them. */
export const leerArchivos = (carpeta: string): ArchivoSubido[] =>
  readdirSync(join(LIBROS, carpeta))
    .sort()
    .map((nombre) => ({ nombre, bytes: readFileSync(join(LIBROS, carpeta, nombre)) }));

/** The rows of one of its tabs by header; none where the libro does not have it. */
export function leerFilas(carpeta: string, hoja: string): Readonly<Record<string, string>>[] {
  const archivo = join(LIBROS, carpeta, `${hoja}.csv`);
  if (!existsSync(archivo)) return [];
  return parse(readFileSync(archivo), { columns: true, bom: true });
}
