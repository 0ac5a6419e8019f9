import { limpiar } from '../../../../../shared/borrador/celdas.ts';
import { esLiteral, textoDeCelda } from '../../../../../shared/borrador/literal.ts';
import { recortar } from '../../../../../shared/libro/texto-de-celda.ts';
import { DIAS, diaSemana, iso } from '../../../../../shared/spanish/fechas/civil-date.ts';
import { fechaLarga } from '../../../../../shared/spanish/fechas/format-date.ts';
import { leerFecha } from '../../../../../shared/spanish/fechas/parse-date.ts';
import {
  decimalConMiles,
  decimalPlano,
  leerNumero,
} from '../../../../../shared/spanish/numeros/parse-number.ts';
import { plegar } from '../../../../../shared/spanish/texto/fold-text.ts';

/** How the cells of a column are written and shown. */
export type ClaseDeColumna =
  'texto' | 'prosa' | 'lista' | 'varios' | 'fecha' | 'vigencia' | 'numero' | 'asistencia';

const ISO = /^\d{4}-\d{2}-\d{2}$/;
const CON_FECHA: ReadonlySet<ClaseDeColumna> = new Set(['fecha', 'vigencia']);

const INDEFINIDA = 'Indefinida';

/**
 * A typed date as the model has it, ISO. One whose written weekday is another day's stays as it was typed: a rule shows
 * both readings, and the person decides.
 */
function deFecha(texto: string): string {
  const leida = leerFecha(texto);
  if (leida === null) return texto;
  const { fecha, diaEscrito } = leida;
  return diaEscrito === null || diaEscrito === diaSemana(fecha) ? iso(fecha) : texto;
}

const PRESENTE: ReadonlySet<string> = new Set(['✓', '✔', 'si', 'true', '1', 'x']);
const AUSENTE: ReadonlySet<string> = new Set(['no', 'false', '0']);

function deAsistencia(texto: string): string {
  const plano = plegar(texto);
  if (PRESENTE.has(plano)) return '✓';
  if (plano === 'j') return 'J';
  return AUSENTE.has(plano) ? '' : texto;
}

/** What is kept of a text that was typed or pasted into a column. */
export function comoValor(clase: ClaseDeColumna, texto: string): string {
  const limpio = limpiar(texto);
  if (limpio === '' || esLiteral(limpio)) return limpio;
  if (clase === 'vigencia' && plegar(limpio) === plegar(INDEFINIDA)) return INDEFINIDA;
  if (CON_FECHA.has(clase)) return deFecha(limpio);
  return clase === 'asistencia' ? deAsistencia(limpio) : limpio;
}

/** What a cell shows: a date the Mexican way, with its weekday. */
export function comoSeVe(clase: ClaseDeColumna, valor: string): string {
  if (!CON_FECHA.has(clase) || !ISO.test(valor)) return textoDeCelda(valor);
  const leida = leerFecha(valor);
  return leida === null ? valor : fechaLarga(leida.fecha).toLowerCase();
}

/** A date with no zeros before its day and month, as many type it. */
const sinCeros = (fecha: string): string => fecha.replace(/(^|\/)0/g, '$1');

/** Whatever a cell may be looked for by: what is kept, what is seen, a date as it is typed, a number with and without its commas. */
export function formasDe(clase: ClaseDeColumna, valor: string): readonly string[] {
  const visto = comoSeVe(clase, valor);
  const formas = visto === valor ? [valor] : [valor, visto];
  const tecleada = comoSeEdita(clase, valor);
  if (tecleada !== valor) return [...formas, tecleada, sinCeros(tecleada)];
  const numero = clase === 'numero' ? leerNumero(valor) : null;
  if (numero === null) return formas;
  return [...formas, decimalPlano(numero.valor), decimalConMiles(numero.valor)];
}

/** What stands in the editor when a cell is opened: a date as people type it. */
export function comoSeEdita(clase: ClaseDeColumna, valor: string): string {
  if (!CON_FECHA.has(clase) || !ISO.test(valor)) return valor;
  const [anio = '', mes = '', dia = ''] = valor.split('-');
  return `${dia}/${mes}/${anio}`;
}

/** What is said of a date while it is typed; '' where there is nothing to say yet. */
export function dichoDeFecha(texto: string): string {
  const leida = leerFecha(recortar(texto));
  if (leida === null) return '';
  const { fecha, diaEscrito } = leida;
  const larga = fechaLarga(fecha);
  return diaEscrito === null || diaEscrito === diaSemana(fecha)
    ? larga
    : `No cae en ${DIAS[diaEscrito] ?? 'ese día'}: es ${larga.toLowerCase()}. Revise el día de la semana o la fecha.`;
}
