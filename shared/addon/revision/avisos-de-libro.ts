import { esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import type { Libro } from '../../libro/model.ts';
import type { Taller } from '../taller.ts';

const MUCHAS = 10;

/** What a typed date may have become. */
export function avisosDeIdioma({ puertos }: Taller): string[] {
  const idioma = puertos.host.locale();
  if (idioma === 'es_MX') return [];
  return [
    `La hoja de cálculo está en la configuración regional «${idioma}», y una fecha como 03/04/2022 puede leerse al revés. Use Trimestral, Preparar este libro, y revise las fechas.`,
  ];
}

/** What a person is told of how the libro was read: nothing here is wrong, but it may surprise. */
export function avisosDeLibro(taller: Taller, libro: Libro): string[] {
  const solo =
    taller.buzon() === null && !esLibroDelEnlace(libro)
      ? ['Se revisó sin las listas, sesiones y líneas del enlace, que aún no se conocen aquí.']
      : [];
  const ocultas = libro.hojas.flatMap(({ nombre, filasOcultas: filas }) => {
    if (filas.length === 0) return [];
    const resto = filas.length > MUCHAS ? ` y ${String(filas.length - MUCHAS)} más` : '';
    const dichas = filas.slice(0, MUCHAS).join(', ') + resto;
    return [`Hoja «${nombre}»: tiene filas ocultas y se leyeron de todos modos: ${dichas}.`];
  });
  return [...avisosDeIdioma(taller), ...solo, ...ocultas];
}
