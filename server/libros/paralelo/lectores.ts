import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nodo, Raiz } from '../archivos.ts';
import { esHojaCsv } from '../formatos.ts';
import { leerNodo } from '../leer-libro.ts';
import type { Limites } from '../limites.ts';
import type { Hilos } from './hilos.ts';

/** When libros are read in parallel, and by which program. */
export interface Paralelismo {
  /** Bytes of CSV from which threads gain more than they cost to start. */
  readonly desde: number;
  /** The bundled `lector.ts`; where it is not, as when running from source, one thread reads all. */
  readonly programa: URL;
}

export const PARALELISMO: Paralelismo = {
  desde: 20_000_000,
  programa: new URL('../lector.js', import.meta.url),
};

/** Readers for the libros of a carpeta: threads where there is much to read, else this very thread. */
export const lectoresPara = async (
  nodos: readonly Nodo[],
  raiz: Raiz,
  limites: Limites,
  { desde, programa }: Paralelismo,
): Promise<Hilos> => {
  const aqui: Hilos = { leer: (nodo) => leerNodo(nodo, raiz, limites), cerrar: () => Promise.resolve() };
  const carpetas = nodos.filter(({ tipo }) => tipo === 'carpeta');
  if (carpetas.length < 2 || availableParallelism() < 2 || !weighs(carpetas, desde)) return aqui;
  if (!existsSync(fileURLToPath(programa))) return aqui;
  const { abrirHilos } = await import('./hilos.ts');
  const hilos = abrirHilos(carpetas, raiz, limites, programa);
  return {
    leer: (nodo) => (nodo.tipo === 'carpeta' ? hilos : aqui).leer(nodo),
    cerrar: () => hilos.cerrar(),
  };
};

/** Whether the CSVs of some folders weigh so much. What cannot be looked at is told by who reads it. */
const weighs = (carpetas: readonly Nodo[], bytes: number): boolean => {
  let suma = 0;
  return carpetas.some(({ ruta }) => {
    suma += bytesOf(ruta);
    return suma >= bytes;
  });
};

const bytesOf = (carpeta: string): number => {
  try {
    const hojas = readdirSync(carpeta).filter(esHojaCsv);
    return hojas.reduce((suma, hoja) => suma + statSync(join(carpeta, hoja)).size, 0);
  } catch {
    return 0;
  }
};
