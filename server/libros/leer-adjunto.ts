import { basename, dirname } from 'node:path';
import { leerArchivo, listar, raizDe } from './archivos.ts';
import { esLibroXlsx } from './formatos.ts';
import type { Entrada, LecturaDeCarpeta, LibroLeido } from './lectura.ts';
import { LIMITES, type Limites } from './limites.ts';

export interface Adjunto {
  readonly bytes: Buffer;
  readonly entrada: Entrada;
}

const fold = (nombre: string): string => nombre.normalize('NFC').trim().toLowerCase();

/**
 * A file that a libro names, such as the `Logotipo` of its Carátula (contract, section 2): looked for in the
 * libro's own folder, then in the carpeta. Only the name counts: a path in the cell leads nowhere else.
 * @returns undefined where there is no such file
 * @throws Problem `enlace-fuera-de-carpeta`, `archivo-demasiado-grande`
 */
export const leerAdjunto = (
  carpeta: Pick<LecturaDeCarpeta, 'ruta'>,
  leido: Pick<LibroLeido, 'ruta'>,
  nombre: string,
  limites: Limites = LIMITES,
): Adjunto | undefined => {
  const raiz = raizDe(carpeta.ruta);
  const buscado = fold(basename(nombre.replaceAll('\\', '/')));
  if (buscado === '') return undefined;
  for (const lugar of new Set([folderOf(leido.ruta), carpeta.ruta])) {
    const nodo = listar(lugar, raiz, (otro) => fold(otro) === buscado).find(({ tipo }) => tipo === 'archivo');
    if (nodo !== undefined) return leerArchivo(nodo, raiz, limites);
  }
  return undefined;
};

/** A folder of CSVs is its own place; an .xlsx lies in one. */
const folderOf = (ruta: string): string => (esLibroXlsx(ruta) ? dirname(ruta) : ruta);
