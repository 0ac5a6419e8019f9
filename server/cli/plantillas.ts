import { resolve } from 'node:path';
import { abrirCarpeta } from '../../shared/libro/abrir-carpeta.ts';
import type { Carpeta } from '../../shared/libro/carpeta.ts';
import { Problem } from '../../shared/problem.ts';
import { leerLibro } from '../libros/leer-libro.ts';
import { limitesConfigurados } from '../libros/limites.ts';
import { escribirPlantillas } from '../outputs/plantillas/escribir-plantillas.ts';
import { escribirArchivosNuevos } from '../salida/archivos-nuevos.ts';
import { cuenta, type Terminal } from './terminal.ts';

async function abrirEnlace(ruta: string): Promise<Carpeta> {
  const { libro } = await leerLibro(ruta, limitesConfigurados(process.env));
  const carpeta = abrirCarpeta([libro], 'libro');
  if (carpeta.enlace === null) throw new Problem('carpeta-sin-enlace', { ruta });
  return carpeta;
}

/** `trimestral plantillas` (contract §4). Returns the exit code. */
export async function plantillas(terminal: Terminal, salida: string, enlace: string | null): Promise<number> {
  const carpeta = enlace === null ? null : await abrirEnlace(enlace);
  terminal.avanzar('Escribiendo los libros');
  const libros = await escribirPlantillas({ enlace: carpeta });
  if (libros.length === 0) {
    throw new Problem('uso-incorrecto', {
      motivo: `El programa de «${enlace ?? ''}» no dice qué áreas informan: escriba sus siglas en la columna «Áreas» de la hoja «Programa».`,
    });
  }
  escribirArchivosNuevos(salida, libros);
  terminal.escribir(`${cuenta(libros.length, 'libro')} en ${resolve(salida)}:`);
  for (const { nombre } of libros) terminal.escribir(`  ${nombre}`);
  return 0;
}
