import { leerCanonico } from '../../../shared/libro/canonico.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import type { EnlaceEnTexto } from '../taller.ts';

/** All envíos of a period are held against one and the same libro of the enlace; few periods are open at once. */
const CABEN = 4;

const abiertos = new Map<string, Libro>();

/** The enlace's libro, opened once in each thread. */
export const abrirEnlace = ({ sha256, canonico, nombre }: EnlaceEnTexto): Libro => {
  const llave = `${sha256} ${nombre}`;
  const libro = abiertos.get(llave) ?? leerCanonico(canonico, nombre);
  abiertos.delete(llave);
  abiertos.set(llave, libro);
  const [primero] = abiertos.keys();
  if (abiertos.size > CABEN && primero !== undefined) abiertos.delete(primero);
  return libro;
};
