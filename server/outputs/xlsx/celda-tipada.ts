import type { ColumnaDeTabla } from '../../../shared/report/arbol.ts';
import type { FechaCivil } from '../../../shared/spanish/fechas/civil-date.ts';
import { ordinalDia } from '../../../shared/spanish/fechas/civil-date.ts';
import { decimalPlano } from '../../../shared/spanish/numeros/decimal.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';
import { leerNumero } from '../../../shared/spanish/numeros/parse-number.ts';
import type { CellValue } from './ooxml/model.ts';

/** A date as Mexico writes it, with its weekday. */
export const FORMATO_FECHA = '[$-80A]dddd d" de "mmmm" de "yyyy';
/** Day 0 of Excel's 1900 calendar, right from 1 March 1900 on (it believes in a 29 February 1900). */
const DIA_CERO = ordinalDia({ anio: 1899, mes: 12, dia: 30 });
const PRIMER_DIA_CLARO = 61;
/** A double keeps so many digits: a longer number stays text, and whole. */
const MAX_CIFRAS = 15;

const NUMERO = /^([^\d+\-−(.]*)([-−]?)(\d[\d,]*)(?:\.(\d+))?(\s*%)?$/u;
const FORMULA = /^[=+\-@\t\r]/;

/** A cell as a spreadsheet holds it; `formato` where its value needs one. */
export interface CeldaTipada {
  readonly valor: CellValue;
  readonly formato: string | null;
  /** Text that would run as a formula, were it typed. */
  readonly comillas: boolean;
}

/** The serial number of a date in Excel's 1900 calendar, or null before March 1900. */
export function serieDeFecha(fecha: FechaCivil): number | null {
  const serie = ordinalDia(fecha) - DIA_CERO;
  return serie < PRIMER_DIA_CLARO ? null : serie;
}

function comoTexto(texto: string): CeldaTipada {
  if (texto === '') return { valor: { kind: 'empty' }, formato: null, comillas: false };
  return { valor: { kind: 'text', text: texto }, formato: null, comillas: FORMULA.test(texto) };
}

function comoFecha(texto: string): CeldaTipada | null {
  const leida = leerFecha(texto);
  const serie = leida === null ? null : serieDeFecha(leida.fecha);
  if (serie === null) return null;
  return { valor: { kind: 'number', digits: String(serie) }, formato: FORMATO_FECHA, comillas: false };
}

/** `"$"#,##0.00` for `$1,109,797.84`: what the cell shows is what was typed. */
function formatoDe(prefijo: string, entero: string, decimales: string, porcentaje: string): string {
  const antes = prefijo === '' ? '' : `"${prefijo.replaceAll('"', '')}"`;
  const cifras = entero.includes(',') ? '#,##0' : '0';
  const despues = decimales === '' ? '' : `.${'0'.repeat(decimales.length)}`;
  return `${antes}${cifras}${despues}${porcentaje === '' ? '' : '%'}`;
}

function comoNumero(texto: string): CeldaTipada | null {
  const leido = leerNumero(texto);
  const piezas = NUMERO.exec(texto.trim());
  if (leido === null || piezas === null) return null;
  const [, prefijo = '', , entero = '', decimales = '', porcentaje = ''] = piezas;
  const conCeros = entero.length > 1 && entero.startsWith('0');
  if (conCeros || entero.replaceAll(',', '').length + decimales.length > MAX_CIFRAS) return null;
  const { unidades, escala } = leido.valor;
  const digits = decimalPlano({ unidades, escala: escala + (porcentaje === '' ? 0 : 2) });
  const formato = formatoDe(prefijo, entero, decimales, porcentaje);
  return { valor: { kind: 'number', digits }, formato: formato === '0' ? null : formato, comillas: false };
}

/**
 * A cell of a table with its type: a long date becomes a real date (a span stays text), a number a
 * real number that shows as it was typed. What does not read as its column's class stays text.
 */
export function celdaTipada(texto: string, clase: ColumnaDeTabla['clase']): CeldaTipada {
  if (clase === 'fecha') return comoFecha(texto) ?? comoTexto(texto);
  if (clase === 'numero' || clase === 'orden') return comoNumero(texto) ?? comoTexto(texto);
  return comoTexto(texto);
}
