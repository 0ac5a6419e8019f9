import { decimal } from '../../../shared/libro/decimal-plano.ts';
import type { Formato } from '../../../shared/libro/formato-de-numero.ts';
import { numeroMostrado } from '../../../shared/libro/numero-mostrado.ts';

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Serial 0 of the 1900 system, with the leap day of 1900 that never was (ECMA-376-1, 18.17.4.1). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** 1 January of the year 1, in Google's calendar. */
const FIRST_OF_GOOGLE = -693_593;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
const INVENTED_LEAP_DAY = 60;

/**
 * How days are counted: Excel from 1900 or from 1904; Google from 30 December 1899 as the calendar went, and before it
 * too (DateTimeRenderOption of the Sheets API). Serials are civil days of the sheet itself: no time zone moves them.
 */
export type Calendario = '1900' | '1904' | 'google';

/**
 * What a person reads in a cell that holds a number: a date as ISO text, else plain digits, with `%` or `$`
 * where the format shows them.
 * @param crudo the digits as the file has them
 */
export const textoDeNumero = (
  crudo: string,
  formato: Formato | undefined,
  calendario: Calendario,
): string => {
  const valor = Number(crudo);
  if (crudo.trim() === '' || !Number.isFinite(valor)) return crudo;
  switch (formato?.tipo) {
    case 'fecha':
      return dateOf(valor, calendario) ?? decimal(valor);
    case 'hora':
      return timeOf(valor);
    case 'logico':
      return valor === 0 ? 'FALSE' : 'TRUE';
    default:
      return numeroMostrado(valor, formato);
  }
};

/** The day of a serial; its time of day is left off. Undefined where no calendar has that day. */
const dateOf = (serial: number, calendario: Calendario): string | undefined => {
  const dia = Math.floor(Math.round(serial * DAY_SECONDS) / DAY_SECONDS);
  if (dia > LAST_SERIAL) return undefined;
  if (calendario === '1904') return dia < 0 ? undefined : isoDay(EPOCH_1904 + dia * DAY_MS);
  if (calendario === 'google') return dia < FIRST_OF_GOOGLE ? undefined : isoDay(EPOCH_1900 + dia * DAY_MS);
  if (dia < 1 || dia === INVENTED_LEAP_DAY) return undefined;
  return isoDay(EPOCH_1900 + (dia < INVENTED_LEAP_DAY ? dia + 1 : dia) * DAY_MS);
};

const isoDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** `9:05` as `09:05`, with seconds where there are some; hours go on after 24, as durations do. */
const timeOf = (serial: number): string => {
  if (serial < 0) return decimal(serial);
  const segundos = Math.round(serial * DAY_SECONDS);
  const partes = [Math.floor(segundos / 3600), Math.floor(segundos / 60) % 60, segundos % 60];
  const [horas = '', minutos = '', resto = ''] = partes.map((parte) => String(parte).padStart(2, '0'));
  return resto === '00' ? `${horas}:${minutos}` : `${horas}:${minutos}:${resto}`;
};
