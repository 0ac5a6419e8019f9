import { createHash } from 'node:crypto';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import { libroDeCanonico } from '../../../shared/libro/leer-canonico.ts';
import { comprobarLimites } from '../../libros/comprobar-limites.ts';
import { leerSubida, type SubidaLeida } from '../../libros/subida/leer-subida.ts';
import { propios } from '../bytes.ts';
import type { LibroEntero, LibroEntregado, Trabajos } from '../taller.ts';
import { filasPorHoja } from './filas-por-hoja.ts';

const entregar = ({ libro, avisos, adjuntos }: SubidaLeida): LibroEntregado => {
  const texto = canonico(libro);
  return {
    canonico: texto,
    sha256: createHash('sha256').update(texto).digest('hex'),
    filasPorHoja: abrirCarpeta([libro], 'libro').libros.flatMap(filasPorHoja),
    avisos: [...avisos],
    adjuntos: adjuntos.map(({ nombre, bytes }) => ({ nombre, bytes: propios(bytes) })),
  };
};

export const leer = async ({
  archivos,
  nombre,
  limites,
}: Trabajos['leer']['pide']): Promise<LibroEntregado> =>
  entregar(await leerSubida(archivos, nombre, limites));

export const leerJson = ({ dato, nombre, limites }: Trabajos['leerJson']['pide']): LibroEntregado => {
  const libro = libroDeCanonico(dato, nombre);
  comprobarLimites(libro, limites);
  return entregar({ libro, avisos: [], adjuntos: [] });
};

export const leerEntero = async ({
  archivos,
  nombre,
  limites,
}: Trabajos['leerEntero']['pide']): Promise<LibroEntero> => {
  const { libro, avisos } = await leerSubida(archivos, nombre, limites);
  return { libro, avisos: [...avisos] };
};

export const leerEnteroDeJson = ({
  dato,
  nombre,
  limites,
}: Trabajos['leerEnteroDeJson']['pide']): LibroEntero => {
  const libro = libroDeCanonico(dato, nombre);
  comprobarLimites(libro, limites);
  return { libro, avisos: [] };
};
