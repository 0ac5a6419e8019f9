import { MESES, esFechaValida, type FechaCivil } from '../../spanish/fechas/civil-date.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import { masCercano } from '../../spanish/cercania/near.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { enPeriodo, type Periodo } from '../../spanish/fechas/periodo.ts';

/** Longer texts are prose: which of its numbers is the date is not for us to say. */
const MAX_LARGO = 60;

const PALABRA = /[a-z]+/g;
const CORTA = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{2}|\d{4})$/;
const SIN_ANIO = /^(?:[a-z]+,?\s+)?(\d{1,2})\s*(?:de\s+|[-/.]\s*)?([a-z]+|\d{1,2})$/;
const MES_PRIMERO = /^([a-z]+)\s+(\d{1,2}),?\s+(?:del?\s+)?(\d{4})$/;

function valida(anio: number, mes: number, dia: number): FechaCivil | null {
  return anio >= 1000 && esFechaValida(anio, mes, dia) ? { anio, mes, dia } : null;
}

/** `21/10/21`, and `10/21/2021`, which has but one reading. */
function deCorta(t: string): FechaCivil | null {
  const p = CORTA.exec(t);
  if (p === null) return null;
  const [a, b] = [Number(p[1]), Number(p[2])];
  const anio = (p[3] ?? '').length === 2 ? 2000 + Number(p[3]) : Number(p[3]);
  return valida(anio, b, a) ?? valida(anio, a, b);
}

function deMesPrimero(t: string): FechaCivil | null {
  const p = MES_PRIMERO.exec(t);
  return p === null ? null : (leerFecha(`${p[2] ?? ''} de ${p[1] ?? ''} de ${p[3] ?? ''}`)?.fecha ?? null);
}

/** `21 de octubre`: the year is the period's, where only one of its years puts the day inside it. */
function deSinAnio(t: string, periodo: Periodo | null): FechaCivil | null {
  const p = SIN_ANIO.exec(t);
  if (p === null || periodo === null) return null;
  const [dia, mes] = [p[1] ?? '', p[2] ?? ''];
  const separador = /\d/.test(mes) ? '/' : ' de ';
  for (const { anio } of [periodo.desde, periodo.hasta]) {
    const fecha = leerFecha(`${dia}${separador}${mes}${separador}${String(anio)}`)?.fecha;
    if (fecha !== undefined && enPeriodo(fecha, periodo)) return fecha;
  }
  return null;
}

/** A misspelt month, and a word in the place of the weekday that is none. */
function deMalEscrita(t: string): FechaCivil | null {
  const corregida = t.replace(PALABRA, (palabra) =>
    palabra.length < 4 ? palabra : (masCercano(palabra, MESES) ?? palabra),
  );
  return leerFecha(corregida)?.fecha ?? leerFecha(corregida.replace(/^[a-z]+\.?\s*,?\s*/, ''))?.fecha ?? null;
}

/**
 * The one date that somebody may have meant with a text that is no date: a year of two digits, month
 * before day where the day tells, a misspelt word, a year left out. Null where there is none or it
 * would be guessing (`31 de noviembre`).
 *
 * @param periodo the reported span, which tells a missing year
 */
export function fechaParecida(texto: string, periodo: Periodo | null): FechaCivil | null {
  if (texto.length > MAX_LARGO) return null;
  const t = plegar(texto).replace(/\s?\.$/, '');
  return deCorta(t) ?? deMesPrimero(t) ?? deMalEscrita(t) ?? deSinAnio(t, periodo);
}
