import { join } from 'node:path';
import { comoCanonico } from '../../../shared/libro/canonico.ts';
import type { LibroCanonico } from '../../../shared/libro/canonico-esquema.ts';
import { LIMITES } from '../../../server/libros/limites.ts';
import { leerCarpeta } from '../../../server/libros/leer-carpeta.ts';
import { generarLibros } from '../generar-libros.ts';

/** Rows of each área's libro. */
export const FILAS = 200;

/** The libros of a quarter: of the enlace, and one for each área in the order of its number. */
export interface LibrosPorEnviar {
  readonly carpeta: string;
  readonly enlace: LibroCanonico;
  readonly areas: readonly { readonly clave: string; readonly libro: LibroCanonico }[];
}

/** Generates the libros of so many áreas, and reads them as a client would to send them. */
export async function librosPorEnviar(raiz: string, areas: number): Promise<LibrosPorEnviar> {
  const carpeta = join(raiz, 'libros');
  generarLibros(carpeta, areas + 1, areas * FILAS, { nombraAreas: true });
  const { libros } = await leerCarpeta(carpeta, { ...LIMITES, libros: areas + 1 });
  const leidos = new Map(libros.map(({ libro }) => [libro.nombre, comoCanonico(libro)]));
  const hallar = (nombre: string): LibroCanonico => {
    const libro = leidos.get(nombre);
    if (libro === undefined) throw new Error(`No libro ${nombre}`);
    return libro;
  };
  return {
    carpeta,
    enlace: hallar('enlace'),
    areas: Array.from({ length: areas }, (_, i) => ({
      clave: `ut${String(i + 1)}`,
      libro: hallar(`area-${String(i + 1).padStart(4, '0')}`),
    })),
  };
}
