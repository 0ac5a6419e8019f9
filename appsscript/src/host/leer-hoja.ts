import type { Rejilla } from '../../../shared/addon/sheet-host.ts';
import { rangoDe, type Rango } from '../../../shared/libro/referencia.ts';
import type { Valores } from './valores.ts';

/** The merged ranges that touch a range: one call, and one for each of them. */
export const combinadasDe = (rango: GoogleAppsScript.Spreadsheet.Range): Rango[] =>
  rango.getMergedRanges().flatMap((una) => rangoDe(una.getA1Notation()));

/** One read and what is merged; another of the formats where there are numbers, which may show as money or percent. */
export function leerHoja(hoja: GoogleAppsScript.Spreadsheet.Sheet, valores: Valores): Rejilla {
  const rango = hoja.getDataRange();
  const crudos: unknown[][] = rango.getValues();
  const nombre = hoja.getName();
  // Apps Script tells of one row at a time whether it is hidden: a call for each
  const ocultas: number[] = [];
  // An empty tab gives its first cell
  if (crudos.length === 1 && crudos[0]?.length === 1 && crudos[0][0] === '')
    return { nombre, filas: [], ocultas };
  const hayNumeros = crudos.some((fila) => fila.some((crudo) => typeof crudo === 'number'));
  const formatos = hayNumeros ? rango.getNumberFormats() : [];
  return {
    nombre,
    filas: crudos.map((fila, i) => fila.map((crudo, j) => valores.leer(crudo, formatos[i]?.[j]))),
    ocultas,
    combinadas: combinadasDe(rango),
  };
}
