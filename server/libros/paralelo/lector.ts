/** The program of a reading thread: takes libros by turns until none is left, and sends each one packed. */
import { parentPort, workerData } from 'node:worker_threads';
import { Problem } from '../../../shared/problem.ts';
import type { Nodo } from '../archivos.ts';
import { leerNodo } from '../leer-libro.ts';
import { empacar, porEntregar } from './empacar.ts';
import type { Encargo, Entrega } from './encargo.ts';

const { nodos, raiz, limites, turno } = workerData as Encargo;

const leer = async (nodo: Nodo, lugar: number): Promise<void> => {
  const { libro, ...leido } = await leerNodo(nodo, raiz, limites);
  const hojas = libro.hojas.map(empacar);
  parentPort?.postMessage(
    { lugar, leido, nombre: libro.nombre, hojas } satisfies Entrega,
    porEntregar(hojas),
  );
};

const siguiente = (): number => Atomics.add(turno, 0, 1);

for (let lugar = siguiente(); lugar < nodos.length; lugar = siguiente()) {
  const nodo = nodos[lugar];
  if (nodo === undefined) break;
  try {
    await leer(nodo, lugar);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { codigo, datos } = error;
    parentPort?.postMessage({ lugar, problema: { codigo, datos } } satisfies Entrega);
  }
}
