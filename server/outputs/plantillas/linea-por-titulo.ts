import type { Plan } from '../../../shared/plantilla/plan.ts';
import type { HojaDef } from '../../../shared/hojas/hoja-def.ts';
import type { Cell, Style, Validation } from '../xlsx/ooxml/model.ts';
import type { Listas } from './listas.ts';

/** MATCH looks for no more than 255 characters. */
const MAX_OPCION = 200;

interface LineaPorTitulo {
  /** The drop-down of titles. */
  readonly comprobacion: (ref: string) => Validation;
  /** The `Línea` that goes with the title chosen in `eleccion`. */
  readonly celda: (column: number, eleccion: string, style: Style | undefined) => Cell;
}

/**
 * A line is chosen by its title: the drop-down writes `2.F Emisión de opiniones…` in a column of its
 * own, and a formula puts `2.F` under `Línea`. Who knows the number types it over the formula.
 */
export function lineaPorTitulo(plan: Plan, def: HojaDef, listas: Listas): LineaPorTitulo {
  const lineas = plan.lineas(def.nombre);
  const opcion = ({ linea, titulo }: (typeof lineas)[number]): string =>
    `${linea} ${titulo}`.trim().replace(/\s+/g, ' ').slice(0, MAX_OPCION);
  const titulos = listas.de(`Títulos de ${def.nombre}`, lineas.map(opcion));
  const numeros = listas.de(
    `Líneas de ${def.nombre}`,
    lineas.map(({ linea }) => linea),
  );
  return {
    comprobacion: (ref) => ({
      ref,
      type: 'list',
      formula1: titulos,
      refuse: 'stop',
      errorTitle: 'No está en la lista',
      error:
        'Elija de la lista la línea del programa por su título, o escriba su número en la columna Línea.',
    }),
    celda: (column, eleccion, style) => ({
      column,
      value: {
        kind: 'formula',
        formula: `IFERROR(INDEX(${numeros},MATCH(${eleccion},${titulos},0)),"")`,
        result: '',
      },
      ...(style === undefined ? {} : { style }),
    }),
  };
}
