import type { ColumnaDeDefinicion } from '../../../shared/addon/definicion-de-libro.ts';

type Rango = GoogleAppsScript.Spreadsheet.Range;
type Regla = GoogleAppsScript.Spreadsheet.DataValidation;

/** Items that Sheets takes in a list of a rule. */
const MAXIMO_DE_LISTA = 500;

/** By which a rule is told from another. */
export const huella = (regla: Regla | null | undefined): string =>
  regla ? [regla.getCriteriaType(), regla.getCriteriaValues(), regla.getAllowInvalid()].join('|') : '';

/**
 * The check of a column's cells as a rule of Sheets; null where anything may be typed.
 * @param celda the first of them, `C2`
 * @param celdasDe the cells below a header of another tab, to choose from
 */
export function reglaDe(
  { comprobacion, ofrece, ayuda }: ColumnaDeDefinicion,
  celda: string,
  celdasDe: (hoja: string, encabezado: string) => Rango | null,
): Regla | null {
  const nueva = SpreadsheetApp.newDataValidation().setAllowInvalid(
    comprobacion === null || (comprobacion.tipo === 'lista' && !comprobacion.estricta),
  );
  if (ayuda !== '') nueva.setHelpText(ayuda);
  const formula = (texto: string): Regla => nueva.requireFormulaSatisfied(`=${texto}`).build();
  switch (comprobacion?.tipo) {
    case undefined: {
      const celdas = ofrece && celdasDe(ofrece.hoja, ofrece.encabezado);
      return celdas ? nueva.requireValueInRange(celdas, true).build() : null;
    }
    case 'lista':
      if (comprobacion.valores.length > MAXIMO_DE_LISTA) return null;
      return nueva.requireValueInList([...comprobacion.valores], true).build();
    case 'fecha':
      return nueva.requireDate().build();
    case 'numero':
      return formula(`ISNUMBER(${celda})`);
    case 'entero':
      return formula(`AND(ISNUMBER(${celda}),${celda}=INT(${celda}),${celda}>=0)`);
    case 'vigencia':
      return formula(`OR(ISNUMBER(${celda}),LOWER(TRIM(${celda}))="${comprobacion.palabra.toLowerCase()}")`);
  }
}
