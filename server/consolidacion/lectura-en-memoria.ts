import { createHash } from 'node:crypto';
import { leerCanonico } from '../../shared/libro/leer-canonico.ts';
import type { Entrada, LecturaDeCarpeta, LibroLeido } from '../libros/lectura.ts';
import { porNombre } from '../libros/lectura.ts';

/** A libro by its canonical text. */
export interface LibroEnTexto {
  readonly nombre: string;
  readonly canonico: string;
}

/** What the manifest says of a libro that no file holds: the SHA-256 is that of its acuse. */
const entradaDe = ({ nombre, canonico }: LibroEnTexto): Entrada => {
  const bytes = Buffer.from(canonico);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ruta: `${nombre}.json`, sha256, tamano: bytes.length };
};

const abrir = (texto: LibroEnTexto): LibroLeido => ({
  libro: leerCanonico(texto.canonico, texto.nombre),
  ruta: '',
  entradas: [entradaDe(texto)],
  avisos: [],
});

/**
 * Libros that were sent, as a carpeta that was read.
 *
 * @param adjuntos files that the libros name, the logo among them
 * @param que what a person calls them all, for messages: `2021-T4`
 * @throws Problem `libro-mal-formado`
 */
export const lecturaEnMemoria = (
  textos: readonly LibroEnTexto[],
  adjuntos: NonNullable<LecturaDeCarpeta['adjuntos']>,
  que: string,
): LecturaDeCarpeta => ({
  ruta: que,
  libros: textos.map(abrir).sort((a, b) => porNombre(a.libro, b.libro)),
  avisos: [],
  adjuntos,
});
