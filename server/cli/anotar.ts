import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Hallazgo } from '../../shared/libro/hallazgo.ts';
import type { Contexto } from '../../shared/messages/redaccion.ts';
import { esLibroXlsx } from '../libros/formatos.ts';
import type { LibroLeido } from '../libros/lectura.ts';
import { anotarLibro } from '../outputs/anotar/anotar-libro.ts';
import { escribirArchivosNuevos, type ArchivoNuevo } from '../salida/archivos-nuevos.ts';
import { cuenta, type Terminal } from './terminal.ts';

async function anotar(
  { libro, ruta }: LibroLeido,
  hallazgos: readonly Hallazgo[],
  contexto: Contexto,
): Promise<ArchivoNuevo> {
  const suyos = hallazgos.filter((h) => h.lugar.libro === libro.nombre);
  const original = esLibroXlsx(ruta) ? readFileSync(ruta) : null;
  return { nombre: `${libro.nombre}.xlsx`, bytes: await anotarLibro(libro, suyos, original, contexto) };
}

/** `validar --anotar` (contract §4): gives each libro back with its findings. */
export async function anotarLibros(
  terminal: Terminal,
  libros: readonly LibroLeido[],
  hallazgos: readonly Hallazgo[],
  contexto: Contexto,
  carpeta: string,
): Promise<void> {
  terminal.avanzar('Anotando los libros');
  const anotados: ArchivoNuevo[] = [];
  for (const leido of libros) anotados.push(await anotar(leido, hallazgos, contexto));
  escribirArchivosNuevos(carpeta, anotados);
  terminal.decir(`${cuenta(anotados.length, 'libro anotado', 'libros anotados')} en ${resolve(carpeta)}.`);
}
