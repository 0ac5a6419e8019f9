import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../../shared/problem.ts';
import type { Nodo, Raiz } from '../archivos.ts';
import type { LibroLeido } from '../lectura.ts';
import type { Limites } from '../limites.ts';
import { Desempacador } from './empacar.ts';
import type { Encargo, Entrega } from './encargo.ts';

/** Threads at work on the libros of a carpeta. */
export interface Hilos {
  /**
   * The libro of one of the nodos, as `leerNodo` gives it.
   * @throws Problem for whatever cannot be read
   */
  leer(nodo: Nodo): Promise<LibroLeido>;
  /** Ends the threads, whatever they are at. */
  cerrar(): Promise<void>;
}

/** Beyond these, one thread hardly takes in what they read. */
const MAXIMO = 4;
/** MB for short-lived objects: where less fits, the cells of a hoja are moved about while it is parsed. */
const MEMORIA_JOVEN = 64;

/** What a thread sent, or the failure that ended it. */
type Llegada = Entrega | { readonly error: unknown };

/**
 * Starts threads that read libros, each taking the next one that nobody has.
 * @param programa the bundled `lector.ts`
 */
export const abrirHilos = (nodos: readonly Nodo[], raiz: Raiz, limites: Limites, programa: URL): Hilos => {
  const turno = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: Encargo = { nodos, raiz, limites, turno };
  const entregar: ((llegada: Llegada) => void)[] = [];
  const esperadas = new Map(
    nodos.map((nodo) => [nodo, new Promise<Llegada>((resolve) => entregar.push(resolve))]),
  );
  const trabajadores = Array.from({ length: Math.min(availableParallelism(), MAXIMO, nodos.length) }, () =>
    new Worker(programa, { workerData, resourceLimits: { maxYoungGenerationSizeMb: MEMORIA_JOVEN } })
      .on('message', (entrega: Entrega) => entregar[entrega.lugar]?.(entrega))
      .on('error', (error: unknown) => {
        for (const resolver of entregar) resolver({ error });
      }),
  );
  const desempacador = new Desempacador();
  return {
    leer: async (nodo) => unpacked(await esperadas.get(nodo), desempacador),
    cerrar: async () => {
      await Promise.all(trabajadores.map((trabajador) => trabajador.terminate()));
    },
  };
};

const unpacked = (llegada: Llegada | undefined, desempacador: Desempacador): LibroLeido => {
  if (llegada === undefined) throw new Error('not one of the libros to be read');
  if ('error' in llegada) throw llegada.error;
  if ('problema' in llegada) {
    const { codigo, datos } = llegada.problema;
    throw new Problem(codigo, datos);
  }
  const { leido, nombre, hojas } = llegada;
  return { ...leido, libro: { nombre, hojas: hojas.map((hoja) => desempacador.hoja(hoja)) } };
};
