import type { Hoja } from '../../../shared/libro/model.ts';
import type { HojaCruda } from './leer-hoja.ts';
import { nombreDeColumna } from '../../../shared/libro/nombre-de-columna.ts';

/** What a person is told about a hoja that was read: nothing here is wrong, but it may surprise. */
export const avisosDeHoja = (hoja: Hoja, cruda: HojaCruda, oculta: boolean): string[] => {
  const avisos: string[] = [];
  const decir = (texto: string): void => {
    avisos.push(`Hoja «${hoja.nombre}»: ${texto}`);
  };
  if (oculta) decir('está oculta; se leyó de todos modos.');
  if (hoja.filasOcultas.length > 0)
    decir(`tiene filas ocultas y se leyeron de todos modos: ${some(hoja.filasOcultas)}.`);
  const columnas = hoja.columnas
    .map(({ posicion }) => posicion)
    .filter((posicion) => cruda.columnasOcultas.includes(posicion))
    .map(nombreDeColumna);
  if (columnas.length > 0) decir(`tiene columnas ocultas y se leyeron de todos modos: ${some(columnas)}.`);
  if (cruda.sinResultado.length > 0)
    decir(
      `hay fórmulas sin resultado guardado, que se leyeron como celdas vacías: ${some(cruda.sinResultado)}. ` +
        'Abra el libro, espere a que se calcule y guárdelo.',
    );
  if (cruda.conError.length > 0)
    decir(`hay fórmulas que dan error: ${some(cruda.conError)}. Corríjalas, o escriba el valor.`);
  return avisos;
};

const SHOWN = 10;

const some = (lugares: readonly (string | number)[]): string => {
  const dichos = lugares.slice(0, SHOWN).join(', ');
  return lugares.length > SHOWN ? `${dichos} y ${lugares.length - SHOWN} más` : dichos;
};
