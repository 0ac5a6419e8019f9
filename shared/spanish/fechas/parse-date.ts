import { memoAcotado } from '../texto/bounded-memo.ts';
import { esFechaValida } from './civil-date.ts';
import type { FechaCivil } from './civil-date.ts';
import { DIA_POR_NOMBRE, MES_POR_NOMBRE } from './date-words.ts';
import { plegar } from '../texto/fold-text.ts';

/** A date as read from a cell; `diaEscrito` is the weekday as typed (0 = domingo), right or wrong. */
export interface FechaLeida {
  readonly fecha: FechaCivil;
  readonly diaEscrito: number | null;
}

/** No spelling of a date is longer: what is longer is prose. */
const MAX_LARGO = 64;

// `NO` tells "read, and no date" from "not remembered": the memo does not keep undefined.
const NO = Symbol('no es fecha');

const DIA_SEMANA = String.raw`(?:([a-z]+)\.?\s*,?\s*)?`;
const HORA = String.raw`(?:[t ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(z|[+-]\d{2}:?\d{2})?)?`;
const ISO = new RegExp(`^${DIA_SEMANA}(\\d{4})([-/])(\\d{1,2})\\3(\\d{1,2})${HORA}\\.?$`);
const NUMERICA = new RegExp(`^${DIA_SEMANA}(\\d{1,2})([-/.])(\\d{1,2})\\3(\\d{4})${HORA}\\.?$`);
const LARGA = new RegExp(
  `^${DIA_SEMANA}(?:(\\d{1,2})\\s?(?:\\.?[º°ª]|(?:er|ero|ro|o)\\b)?\\.?|(primero?))` +
    String.raw`(?:\s*,?\s+(?:de\s+)?|\s*de\s+|\s?[-/]\s?)([a-z]+)\.?` +
    String.raw`(?:\s*,?\s+(?:del?\s+)?|\s?[-/]\s?)(?:ano\s+(?:de\s+)?)?(\d{4})\s?\.?$`,
);

/** A time of day does not move a civil date, unless it comes with a zone: then only midnight is clear. */
function horaClara(h?: string, m?: string, s?: string, zona?: string): boolean {
  if (h === undefined) return true;
  const hora = Number(h);
  const [minuto, segundo] = [Number(m), Number(s ?? 0)];
  if (hora > 23 || minuto > 59 || segundo > 59) return false;
  return zona === undefined || (hora === 0 && minuto === 0 && segundo === 0);
}

function leida(dia: string | undefined, a: number, m: number, d: number): FechaLeida | null {
  if (a < 1000 || !esFechaValida(a, m, d)) return null;
  const diaEscrito = dia === undefined ? null : (DIA_POR_NOMBRE.get(dia) ?? -1);
  return diaEscrito === -1 ? null : { fecha: { anio: a, mes: m, dia: d }, diaEscrito };
}

function leerLarga(t: string): FechaLeida | null {
  const p = LARGA.exec(t);
  if (p === null) return null;
  const mes = MES_POR_NOMBRE.get(p[4] ?? '');
  const dia = p[3] === undefined ? Number(p[2]) : 1;
  return mes === undefined ? null : leida(p[1], Number(p[5]), mes, dia);
}

function leerDespacio(texto: string): FechaLeida | typeof NO {
  const t = plegar(texto);
  const i = ISO.exec(t);
  if (i !== null) {
    if (!horaClara(i[6], i[7], i[8], i[9])) return NO;
    return leida(i[1], Number(i[2]), Number(i[4]), Number(i[5])) ?? NO;
  }
  const n = NUMERICA.exec(t);
  if (n !== null) {
    if (!horaClara(n[6], n[7], n[8], n[9])) return NO;
    return leida(n[1], Number(n[5]), Number(n[4]), Number(n[2])) ?? NO;
  }
  return leerLarga(t) ?? NO;
}

const recordada = memoAcotado<FechaLeida | typeof NO>(leerDespacio, 20_000, MAX_LARGO);

/**
 * Reads a date in every spelling of contract §2, day before month, or null: also for a day that does
 * not exist and for years of two digits. Abbreviated names, `setiembre` and a time of day are read too.
 * The result is shared between calls with the same text.
 */
export function leerFecha(texto: string): FechaLeida | null {
  if (texto.length > MAX_LARGO) {
    const corto = texto.trim();
    return corto.length > MAX_LARGO ? null : leerFecha(corto);
  }
  const r = recordada(texto);
  return r === NO ? null : r;
}
