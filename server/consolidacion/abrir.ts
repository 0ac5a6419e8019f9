import { abrirCarpeta, esLibroDelEnlace } from '../../shared/libro/abrir-carpeta.ts';
import type { Carpeta } from '../../shared/libro/carpeta.ts';
import { campo } from '../../shared/libro/caratula.ts';
import type { Contexto } from '../../shared/messages/redaccion.ts';
import { Problem } from '../../shared/problem.ts';
import type { Periodo } from '../../shared/spanish/fechas/periodo.ts';
import type { LecturaDeCarpeta } from '../libros/lectura.ts';

/**
 * Opens the libros of a carpeta, which holds one of the enlace (contract §1).
 *
 * @throws Problem `carpeta-sin-enlace`, `carpeta-con-dos-enlaces`
 */
export function abrirLectura({ ruta, libros }: LecturaDeCarpeta, periodo: Periodo | null): Carpeta {
  const leidos = libros.map((l) => l.libro);
  const deEnlace = leidos.filter(esLibroDelEnlace).map((l) => `«${l.nombre}»`);
  if (deEnlace.length === 0) throw new Problem('carpeta-sin-enlace', { ruta });
  if (deEnlace.length > 1)
    throw new Problem('carpeta-con-dos-enlaces', { ruta, libros: deEnlace.join(', ') });
  return abrirCarpeta(leidos, 'carpeta', periodo);
}

/** What messages need to know of a carpeta. */
export function contextoDe({ enlace }: Carpeta): Contexto {
  return { siglasDelEnlace: enlace === null ? '' : campo(enlace.caratula, 'Siglas del área') };
}

/** The reader's notes, each with the libro that it is about: a carpeta may hold twenty. */
export function avisosDe({ avisos, libros }: LecturaDeCarpeta): string[] {
  return [...avisos, ...libros.flatMap((l) => l.avisos.map((aviso) => `${l.libro.nombre}: ${aviso}`))];
}
