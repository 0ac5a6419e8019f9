import { nombreDeColumna } from '../../../shared/libro/nombre-de-columna.ts';
import type { Hoja } from '../../../shared/libro/model.ts';
import {
  avisoDeColumnasOcultas,
  avisoDeErrores,
  avisoDeFilasOcultas,
  avisoSinResultado,
} from '../../../shared/messages/de-lectura.ts';
import type { HojaCruda } from './leer-hoja.ts';

/** What a person is told about a hoja that was read: nothing here is wrong, but it may surprise. */
export const avisosDeHoja = (
  { nombre, columnas, filasOcultas }: Hoja,
  cruda: HojaCruda,
  oculta: boolean,
): string[] => {
  const columnasOcultas = columnas
    .map(({ posicion }) => posicion)
    .filter((posicion) => cruda.columnasOcultas.includes(posicion))
    .map(nombreDeColumna);
  return [
    ...(oculta ? [`Hoja «${nombre}»: está oculta; se leyó de todos modos.`] : []),
    ...avisoDeFilasOcultas(nombre, filasOcultas),
    ...avisoDeColumnasOcultas(nombre, columnasOcultas),
    ...avisoSinResultado(nombre, cruda.sinResultado),
    ...avisoDeErrores(nombre, cruda.conError),
  ];
};
