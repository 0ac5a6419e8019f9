import { esLibroDelEnlace } from '../../libro/abrir-carpeta.ts';
import { esErrorDeFormula } from '../../libro/error-de-formula.ts';
import type { Hoja, Libro } from '../../libro/model.ts';
import { avisoDeErrores, avisoDeFilasOcultas } from '../../messages/de-lectura.ts';
import { comoSeLlama } from '../taller/como-se-llama.ts';
import type { Taller } from '../taller.ts';

/** Cells that a formula could not fill, as a person finds them: merged ones once. */
function conError({ primera }: Taller, { nombre, columnas, filas, filaEncabezado }: Hoja): string[] {
  const encabezado = { numero: filaEncabezado, celdas: columnas.map((c) => c.encabezado) };
  const hallados = [encabezado, ...filas]
    .filter(({ celdas }) => celdas.some(esErrorDeFormula))
    .flatMap(({ numero, celdas }) =>
      celdas.flatMap((texto, i) => {
        const celda = { hoja: nombre, fila: numero, columna: columnas[i]?.posicion ?? 1 };
        return esErrorDeFormula(texto) ? [comoSeLlama(primera(celda)).celda] : [];
      }),
    );
  return [...new Set(hallados)];
}

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
  const deHojas = libro.hojas.flatMap((hoja) => [
    ...avisoDeFilasOcultas(hoja.nombre, hoja.filasOcultas),
    ...avisoDeErrores(hoja.nombre, conError(taller, hoja)),
  ]);
  return [...avisosDeIdioma(taller), ...solo, ...deHojas];
}
