import type { ColumnaDeDefinicion } from '../../../shared/addon/definicion-de-libro.ts';

type Rango = GoogleAppsScript.Spreadsheet.Range;

/** Items that Sheets takes in a list of a rule. */
const MAXIMO_DE_LISTA = 500;
const MUCHO = 1e12;

/** By which a rule is told from another. */
export const huella = (regla: GoogleAppsScript.Spreadsheet.DataValidation | null): string =>
  regla === null
    ? ''
    : [regla.getCriteriaType(), regla.getCriteriaValues(), regla.getAllowInvalid(), regla.getHelpText()].join(
        '|',
      );

const letras = (columna: number): string =>
  (columna > 26 ? letras(Math.floor((columna - 1) / 26)) : '') +
  String.fromCharCode(65 + ((columna - 1) % 26));

/**
 * The check of a column's cells as a rule of Sheets; null where anything may be typed.
 * @param lugar the column, 1-based
 * @param celdasDe the cells below a header of another tab, to choose from
 */
export function reglaDe(
  { comprobacion, ofrece, ayuda }: ColumnaDeDefinicion,
  lugar: number,
  celdasDe: (hoja: string, encabezado: string) => Rango | null,
): GoogleAppsScript.Spreadsheet.DataValidation | null {
  const nueva = SpreadsheetApp.newDataValidation();
  const celda = `${letras(lugar)}2`;
  switch (comprobacion?.tipo) {
    case undefined: {
      const celdas = ofrece === undefined ? null : celdasDe(ofrece.hoja, ofrece.encabezado);
      if (celdas === null) return null;
      nueva.requireValueInRange(celdas, true);
      break;
    }
    case 'lista':
      if (comprobacion.valores.length > MAXIMO_DE_LISTA) return null;
      nueva.requireValueInList([...comprobacion.valores], true);
      break;
    case 'fecha':
      nueva.requireDate();
      break;
    case 'numero':
      nueva.requireNumberBetween(-MUCHO, MUCHO);
      break;
    case 'entero':
      nueva.requireFormulaSatisfied(`=AND(ISNUMBER(${celda}),${celda}=INT(${celda}),${celda}>=0)`);
      break;
    case 'vigencia':
      nueva.requireFormulaSatisfied(
        `=OR(ISNUMBER(${celda}),LOWER(TRIM(${celda}))="${comprobacion.palabra.toLowerCase()}")`,
      );
  }
  nueva.setAllowInvalid(comprobacion === null || (comprobacion.tipo === 'lista' && !comprobacion.estricta));
  if (ayuda !== '') nueva.setHelpText(ayuda);
  return nueva.build();
}
