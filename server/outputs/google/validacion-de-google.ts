import type { sheets_v4 as v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { lugarDe } from '../../../shared/libro/referencia.ts';
import { textoDeNumero } from '../../libros/xlsx/numeros.ts';
import { absoluteRange } from '../xlsx/ooxml/refs.ts';
import type { Validation } from '../xlsx/ooxml/model.ts';

const valores = (textos: readonly string[]): v4.Schema$ConditionValue[] =>
  textos.map((userEnteredValue) => ({ userEnteredValue }));

/** `OFFSET(place,0,0,MAX(1,COUNTA(range)),1)`: a list down to what is filled. */
const HASTA_LO_LLENO =
  /^OFFSET\((.+?!)?(\$?[A-Z]+\$?\d+),0,0,MAX\(1,COUNTA?\(.*?\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(\d+)\)\),1\)$/;

/** Google takes no formula in the place of a range, and passes over empty cells by itself: the whole range serves. */
function rangoDeLista(formula: string): string {
  const partes = HASTA_LO_LLENO.exec(formula);
  if (partes === null) return formula;
  const [, hoja = '', primera = '', desde = '', hasta = ''] = partes;
  const lugar = lugarDe(primera.replaceAll('$', ''));
  if (lugar === undefined) return formula;
  const { fila, columna } = lugar;
  return hoja + absoluteRange(fila, columna, fila + Number(hasta) - Number(desde), columna);
}

function lista(formula: string): v4.Schema$BooleanCondition {
  const escrita = /^"(.*)"$/.exec(formula)?.[1];
  if (escrita !== undefined) return { type: 'ONE_OF_LIST', values: valores(escrita.split(',')) };
  return { type: 'ONE_OF_RANGE', values: valores([`=${rangoDeLista(formula)}`]) };
}

/** The day of a serial number as a formula, which no language of the spreadsheet reads another way. */
function dia(serie: string): string {
  const [anio, mes, numero] = textoDeNumero(serie, { tipo: 'fecha' }, 'google').split('-').map(Number);
  return `=DATE(${String(anio)},${String(mes)},${String(numero)})`;
}

function condicion({
  type,
  ref,
  formula1 = '',
  formula2 = '',
}: Validation): v4.Schema$BooleanCondition | null {
  const celda = ref.replace(/:.*$/, '');
  switch (type) {
    case 'list':
      return lista(formula1);
    case 'date':
      return { type: 'DATE_BETWEEN', values: valores([dia(formula1), dia(formula2)]) };
    case 'decimal':
      return { type: 'NUMBER_BETWEEN', values: valores([formula1, formula2]) };
    case 'whole': {
      const entero = `AND(ISNUMBER(${celda}),${celda}=INT(${celda}),${celda}>=${formula1},${celda}<=${formula2})`;
      return { type: 'CUSTOM_FORMULA', values: valores([`=${entero}`]) };
    }
    case 'custom':
      return { type: 'CUSTOM_FORMULA', values: valores([`=${formula1}`]) };
    case 'any':
      return null;
  }
}

/** A check of a workbook as Google's rule: a drop-down, a date, a number; null for one that only explains. */
export function reglaDeGoogle(validacion: Validation): v4.Schema$DataValidationRule | null {
  const condition = condicion(validacion);
  if (condition === null) return null;
  const inputMessage = validacion.prompt ?? validacion.error;
  return {
    condition,
    strict: validacion.refuse === 'stop',
    ...(validacion.type === 'list' ? { showCustomUi: true } : {}),
    ...(inputMessage === undefined ? {} : { inputMessage }),
  };
}
