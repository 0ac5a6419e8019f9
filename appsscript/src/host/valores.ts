import type { Valor } from '../../../shared/addon/sheet-host.ts';
import { formatoDe } from '../../../shared/libro/formato-de-numero.ts';
import { numeroMostrado } from '../../../shared/libro/numero-mostrado.ts';

/** Of a number without a format of its own, as Sheets gives it. */
export const FORMATO_DE_NUMERO = '0.###############';
/** As Mexico writes it, with its weekday. */
export const FORMATO_DE_FECHA = 'dddd d" de "mmmm" de "yyyy';
const INSTANTE = "yyyy-MM-dd'T'HH:mm";
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;
/** What Sheets would take for something else, were it typed: it has a figure, a sign in front, or is yes or no. */
const AMBIGUO = /\d|^[^\p{L}]|^(true|false|verdadero|falso)\s*$/iu;

/** Values of cells between Sheets and the add-on. */
export interface Valores {
  /** `formato`: its number format, where it is a number. */
  readonly leer: (crudo: unknown, formato?: string) => Valor;
  /** What `setValues` is given for a value of the add-on's, in a cell of that format. */
  readonly escribir: (valor: Valor, formato?: string) => unknown;
}

/** Text that stays what it is. A cell of plain text takes it as it is; elsewhere an apostrophe that is not kept says so. */
export const literal = (valor: unknown, formato?: string): unknown =>
  formato !== '@' && typeof valor === 'string' && AMBIGUO.test(valor) ? `'${valor}` : (valor ?? '');

/** By the clock of the spreadsheet. Google is asked once for each day that a tab repeats. */
export function valoresDe(zona: string): Valores {
  const textos = new Map<number, string>();
  const textoDe = (fecha: GoogleAppsScript.Base.Date): string => {
    const instante = fecha.getTime();
    let texto = textos.get(instante);
    if (texto === undefined) {
      const entero = Utilities.formatDate(fecha, zona, INSTANTE);
      // An hour without a day is of day 0; midnight is a day alone
      texto = entero.startsWith('1899-12-30') ? entero.slice(11) : entero.replace('T00:00', '');
      textos.set(instante, texto);
    }
    return texto;
  };
  return {
    leer: (crudo, formato = '') => {
      if (crudo === '') return null;
      if (typeof crudo === 'object') return textoDe(crudo as GoogleAppsScript.Base.Date);
      if (typeof crudo !== 'number') return crudo as Valor;
      const forma = formatoDe(formato);
      return forma.tipo === 'numero' ? crudo : numeroMostrado(crudo, forma);
    },
    escribir: (valor, formato) => {
      if (formato !== '@' && typeof valor === 'string' && ISO.test(valor)) {
        const fecha = Utilities.parseDate(`${valor}T00:00`.slice(0, 16), zona, INSTANTE);
        // It takes 31 February for 3 March
        if (textoDe(fecha) === valor) return fecha;
      }
      return literal(valor, formato);
    },
  };
}
