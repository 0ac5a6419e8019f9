import type { ColumnaDeDefinicion } from '../../../shared/addon/definicion-de-libro.ts';

type Rango = GoogleAppsScript.Spreadsheet.Range;
type Regla = GoogleAppsScript.Spreadsheet.DataValidation;

/** Items that Sheets takes in a list of a rule. */
const MAXIMO_DE_LISTA = 500;

/** A range says no more of itself as text than that it is one. */
function valorComoTexto(valor: unknown): string {
  const { getA1Notation, getSheet } = Object(valor) as Partial<Rango>;
  return getA1Notation && getSheet
    ? `${getSheet.call(valor).getName()}!${getA1Notation.call(valor)}`
    : String(valor);
}

/** By which a rule is told from another. */
export const huella = (regla: Regla | null | undefined): string =>
  regla
    ? [
        regla.getCriteriaType(),
        ...regla.getCriteriaValues().map(valorComoTexto),
        regla.getAllowInvalid(),
      ].join('|')
    : '';

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
  const nueva = SpreadsheetApp.newDataValidation();
  if (ayuda !== '') nueva.setHelpText(ayuda);
  const tipo = comprobacion?.tipo;
  nueva.setAllowInvalid(tipo === undefined || (tipo === 'lista' && !comprobacion?.estricta));
  if (comprobacion === null) {
    const celdas = ofrece && celdasDe(ofrece.hoja, ofrece.encabezado);
    return celdas ? nueva.requireValueInRange(celdas, true).build() : null;
  }
  if (comprobacion.tipo === 'lista') {
    const valores = [...comprobacion.valores];
    return valores.length > MAXIMO_DE_LISTA ? null : nueva.requireValueInList(valores, true).build();
  }
  if (comprobacion.tipo === 'fecha') return nueva.requireDate().build();
  const numero = `ISNUMBER(${celda})`;
  const formula = {
    numero,
    entero: `AND(${numero},${celda}=INT(${celda}),${celda}>=0)`,
    vigencia: `OR(${numero},LOWER(TRIM(${celda}))="indefinida")`,
  }[comprobacion.tipo];
  return nueva.requireFormulaSatisfied(`=${formula}`).build();
}
