/** A date of the Gregorian calendar, without time or zone. `mes` is 1-12. */
export interface FechaCivil {
  readonly anio: number;
  readonly mes: number;
  readonly dia: number;
}

/** Weekday names, Sunday first, as `diaSemana` numbers them. */
export const DIAS: readonly string[] = [
  'domingo',
  'lunes',
  'martes',
  'miércoles',
  'jueves',
  'viernes',
  'sábado',
];

/** Month names; January has index 0. */
export const MESES: readonly string[] = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/**
 * Days since 1970-01-01. Howard Hinnant's `days_from_civil`: years begin in March, so that the leap
 * day is the last of its year, and 400-year eras have all the same length.
 */
export function ordinalDia(f: FechaCivil): number {
  const anio = f.mes <= 2 ? f.anio - 1 : f.anio;
  const era = Math.floor(anio / 400);
  const anioDeEra = anio - era * 400;
  const mesDesdeMarzo = (f.mes + 9) % 12;
  const diaDelAnio = Math.floor((153 * mesDesdeMarzo + 2) / 5) + f.dia - 1;
  const bisiestos = Math.floor(anioDeEra / 4) - Math.floor(anioDeEra / 100);
  return era * 146097 + anioDeEra * 365 + bisiestos + diaDelAnio - 719468;
}

/** The inverse of `ordinalDia` (Hinnant's `civil_from_days`). */
export function fechaDeOrdinal(n: number): FechaCivil {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dia = z - era * 146097;
  const anioDeEra = Math.floor(
    (dia - Math.floor(dia / 1460) + Math.floor(dia / 36524) - Math.floor(dia / 146096)) / 365,
  );
  const diaDelAnio = dia - (365 * anioDeEra + Math.floor(anioDeEra / 4) - Math.floor(anioDeEra / 100));
  const mp = Math.floor((5 * diaDelAnio + 2) / 153);
  const mes = mp < 10 ? mp + 3 : mp - 9;
  const anio = anioDeEra + era * 400 + (mes <= 2 ? 1 : 0);
  return { anio, mes, dia: diaDelAnio - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** Days of a month (`mes` 1-12). */
export function diasDelMes(anio: number, mes: number): number {
  if (mes === 2) return anio % 4 === 0 && (anio % 100 !== 0 || anio % 400 === 0) ? 29 : 28;
  return mes === 4 || mes === 6 || mes === 9 || mes === 11 ? 30 : 31;
}

/** Whether the three numbers are a day of the calendar, from year 1 to year 9999. */
export function esFechaValida(anio: number, mes: number, dia: number): boolean {
  if (!Number.isInteger(anio) || !Number.isInteger(mes) || !Number.isInteger(dia)) return false;
  if (anio < 1 || anio > 9999 || mes < 1 || mes > 12) return false;
  return dia >= 1 && dia <= diasDelMes(anio, mes);
}

/** 0 = domingo … 6 = sábado (1970-01-01 was a Thursday). */
export function diaSemana(f: FechaCivil): number {
  return (((ordinalDia(f) + 4) % 7) + 7) % 7;
}

/** `2021-10-21`. */
export function iso(f: FechaCivil): string {
  const mes = f.mes < 10 ? `0${String(f.mes)}` : String(f.mes);
  const dia = f.dia < 10 ? `0${String(f.dia)}` : String(f.dia);
  return `${String(f.anio).padStart(4, '0')}-${mes}-${dia}`;
}
