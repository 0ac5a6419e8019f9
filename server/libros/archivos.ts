import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Problem } from '../../shared/problem.ts';
import type { Entrada } from './lectura.ts';
import { porNombre } from './lectura.ts';
import { enMegas, type Limites } from './limites.ts';

/** Something in a folder: `nombre` is NFC, `ruta` as the disk has it (macOS decomposes accents). */
export interface Nodo {
  readonly nombre: string;
  readonly ruta: string;
  readonly tipo: 'carpeta' | 'archivo' | 'otro';
  readonly tamano: number;
}

/** No link may lead out of `raiz`, the real path of what the person named. */
export interface Raiz {
  readonly ruta: string;
  readonly real: string;
}

/** @throws Problem `ruta-no-existe`, `ruta-sin-permiso` */
export const raizDe = (ruta: string): Raiz => guard(ruta, () => ({ ruta, real: realpathSync(ruta) }));

export const nodoDe = (ruta: string, nombre: string): Nodo =>
  guard(ruta, () => {
    const datos = statSync(ruta);
    const tipo = datos.isDirectory() ? 'carpeta' : datos.isFile() ? 'archivo' : 'otro';
    return { nombre: nombre.normalize('NFC'), ruta, tipo, tamano: datos.size };
  });

/**
 * What a person sees in a folder, by name. Files that programs leave (dotfiles, Excel's `~$` locks) are not
 * looked at, nor are links among what nobody reads.
 * @param interesa asked with the NFC name before a link is followed
 * @throws Problem `enlace-fuera-de-carpeta`
 */
export const listar = (carpeta: string, raiz: Raiz, interesa: (nombre: string) => boolean): Nodo[] => {
  const entradas = guard(carpeta, () => readdirSync(carpeta, { withFileTypes: true }));
  const nodos: Nodo[] = [];
  for (const entrada of entradas) {
    const nombre = entrada.name.normalize('NFC');
    if (nombre.startsWith('.') || nombre.startsWith('~$')) continue;
    if (!entrada.isDirectory() && !interesa(nombre) && !entrada.isSymbolicLink()) continue;
    const ruta = join(carpeta, entrada.name);
    if (entrada.isSymbolicLink() && !followable(ruta, raiz, interesa(nombre))) continue;
    nodos.push(nodoDe(ruta, nombre));
  }
  return nodos.filter((nodo) => nodo.tipo === 'carpeta' || interesa(nodo.nombre)).sort(porNombre);
};

/** A dangling link, or one that leads out, is told only where it stands for something to be read. */
const followable = (ruta: string, raiz: Raiz, interesa: boolean): boolean => {
  let real: string;
  let carpeta: boolean;
  try {
    real = realpathSync(ruta);
    carpeta = statSync(real).isDirectory();
  } catch {
    if (interesa) throw new Problem('ruta-no-existe', { ruta });
    return false;
  }
  if (!interesa && !carpeta) return false;
  if (!inside(real, raiz.real)) throw new Problem('enlace-fuera-de-carpeta', { ruta });
  return true;
};

const inside = (ruta: string, raiz: string): boolean =>
  ruta === raiz || ruta.startsWith(raiz.endsWith(sep) ? raiz : raiz + sep);

/**
 * The bytes of a file and its line of the manifest.
 * @throws Problem `archivo-demasiado-grande`, `ruta-sin-permiso`
 */
export const leerArchivo = (
  nodo: Nodo,
  raiz: Raiz,
  limites: Limites,
): { readonly bytes: Buffer; readonly entrada: Entrada } => {
  const limite = limites.bytesPorArchivo;
  if (nodo.tamano > limite) throw tooLarge(nodo.nombre, nodo.tamano, limite);
  const bytes = guard(nodo.ruta, () => readFileSync(nodo.ruta));
  if (bytes.length > limite) throw tooLarge(nodo.nombre, bytes.length, limite);
  const ruta = relative(raiz.ruta, nodo.ruta).split(sep).join('/').normalize('NFC');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes, entrada: { ruta, sha256, tamano: bytes.length } };
};

const tooLarge = (archivo: string, bytes: number, limite: number): Problem =>
  new Problem('archivo-demasiado-grande', { archivo, megas: enMegas(bytes), limite: enMegas(limite) });

/** Turns what the file system says into what a person can do. */
const guard = <T>(ruta: string, leer: () => T): T => {
  try {
    return leer();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const codigo = error instanceof Error && 'code' in error ? error.code : undefined;
    if (codigo === 'EACCES' || codigo === 'EPERM') throw new Problem('ruta-sin-permiso', { ruta });
    if (codigo === 'ENOENT' || codigo === 'ENOTDIR') throw new Problem('ruta-no-existe', { ruta });
    throw new Problem('libro-ilegible', { archivo: ruta, motivo: String(codigo ?? error) });
  }
};
