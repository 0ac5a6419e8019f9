import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { leerArchivo, listar, raizDe } from './archivos.ts';
import { esLibroXlsx } from './formatos.ts';
import type { Entrada, LecturaDeCarpeta, LibroLeido } from './lectura.ts';
import { LIMITES, type Limites } from './limites.ts';
import { nombreDeAdjunto } from './nombre-de-adjunto.ts';

export interface Adjunto {
  readonly bytes: Uint8Array;
  readonly entrada: Entrada;
}

/**
 * A file that a libro names, such as the `Logotipo` of its Carátula (contract, section 2): looked for in the
 * libro's own folder, then in the carpeta; of libros in memory, among what came with them.
 * @returns undefined where there is no such file
 * @throws Problem `enlace-fuera-de-carpeta`, `archivo-demasiado-grande`
 */
export const leerAdjunto = (
  carpeta: Pick<LecturaDeCarpeta, 'ruta' | 'adjuntos'>,
  leido: Pick<LibroLeido, 'ruta'>,
  nombre: string,
  limites: Limites = LIMITES,
): Adjunto | undefined => {
  const buscado = nombreDeAdjunto(nombre);
  if (buscado === '') return undefined;
  if (carpeta.adjuntos !== undefined) return enMemoria(carpeta.adjuntos, buscado);
  const raiz = raizDe(carpeta.ruta);
  for (const lugar of new Set([folderOf(leido.ruta), carpeta.ruta])) {
    const nodo = listar(lugar, raiz, (otro) => nombreDeAdjunto(otro) === buscado).find(
      ({ tipo }) => tipo === 'archivo',
    );
    if (nodo !== undefined) return leerArchivo(nodo, raiz, limites);
  }
  return undefined;
};

const enMemoria = (
  adjuntos: NonNullable<LecturaDeCarpeta['adjuntos']>,
  buscado: string,
): Adjunto | undefined => {
  const adjunto = adjuntos.find(({ nombre }) => nombreDeAdjunto(nombre) === buscado);
  if (adjunto === undefined) return undefined;
  const { nombre, bytes } = adjunto;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, entrada: { ruta: nombre, sha256, tamano: bytes.byteLength } };
};

/** A folder of CSVs is its own place; an .xlsx lies in one. */
const folderOf = (ruta: string): string => (esLibroXlsx(ruta) ? dirname(ruta) : ruta);
