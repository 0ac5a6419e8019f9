import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import type { Libro } from '../../../shared/libro/model.ts';
import { Recientes } from '../../recientes.ts';
import type { EnlaceEnTexto } from '../taller.ts';

/** All envíos of a period are held against one and the same libro of the enlace; few periods are open at once. */
const abiertos = new Recientes<Libro>(4);

/** The enlace's libro, opened once in each thread. */
export const abrirEnlace = ({ sha256, canonico, nombre }: EnlaceEnTexto): Libro => {
  const llave = `${sha256} ${nombre}`;
  const libro = abiertos.ver(llave) ?? leerCanonico(canonico, nombre);
  abiertos.poner(llave, libro);
  return libro;
};
