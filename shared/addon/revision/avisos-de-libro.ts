import { esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import type { Libro } from '../../libro/model.ts';
import type { Taller } from '../taller.ts';

const MUCHAS = 10;

const unas = (filas: readonly number[]): string =>
  filas.slice(0, MUCHAS).join(', ') + (filas.length > MUCHAS ? '…' : '');

/** What a typed date may have become. */
export function avisosDeIdioma({ puertos }: Taller): string[] {
  const idioma = puertos.host.locale();
  if (idioma === 'es_MX') return [];
  return [
    `La hoja está en «${idioma}» y una fecha como 03/04/2022 puede leerse al revés. Elija Trimestral, Preparar este libro, y revise las fechas.`,
  ];
}

/** What a person is told of how the libro was read: nothing here is wrong, but it may surprise. */
export function avisosDeLibro(taller: Taller, libro: Libro): string[] {
  const solo =
    taller.buzon() === null && !esLibroDelEnlace(libro)
      ? ['Se revisó sin las listas, sesiones y líneas del enlace.']
      : [];
  const ocultas = libro.hojas.flatMap(({ nombre, filasOcultas: filas }) =>
    filas.length === 0 ? [] : [`Hoja «${nombre}»: se leyeron también sus filas ocultas, ${unas(filas)}.`],
  );
  return [...avisosDeIdioma(taller), ...solo, ...ocultas];
}
