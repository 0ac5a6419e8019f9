import { DIAS, MESES, diaSemana } from './civil-date.ts';
import type { FechaCivil } from './civil-date.ts';
import { capitalizar } from '../texto/text-case.ts';

function nombreDia(f: FechaCivil): string {
  return DIAS[diaSemana(f)] ?? '';
}

/** `octubre`. */
export function nombreMes(f: FechaCivil): string {
  return MESES[f.mes - 1] ?? '';
}

/** `21 de octubre de 2021`. */
export function fechaSinDia(f: FechaCivil): string {
  return `${String(f.dia)} de ${nombreMes(f)} de ${String(f.anio)}`;
}

/** `Jueves 21 de octubre de 2021`: always the date's own weekday (contract §3). */
export function fechaLarga(f: FechaCivil): string {
  return `${capitalizar(nombreDia(f))} ${fechaSinDia(f)}`;
}

/**
 * An activity's span (contract §4): what both ends share is written once. One single day is
 * `fechaLarga`; an end before its start is written as it stands.
 */
export function tramo(inicio: FechaCivil, fin: FechaCivil): string {
  const mismoAnio = inicio.anio === fin.anio;
  const mismoMes = mismoAnio && inicio.mes === fin.mes;
  if (mismoMes && inicio.dia === fin.dia) return fechaLarga(inicio);
  const mes = mismoMes ? '' : ` de ${nombreMes(inicio)}`;
  const anio = mismoAnio ? '' : ` de ${String(inicio.anio)}`;
  const desde = `Del ${nombreDia(inicio)} ${String(inicio.dia)}${mes}${anio}`;
  return `${desde} al ${nombreDia(fin)} ${fechaSinDia(fin)}`;
}

/** `21/10/2021`, as people type it. */
export function fechaNumerica(f: FechaCivil): string {
  const dos = (n: number): string => String(n).padStart(2, '0');
  return `${dos(f.dia)}/${dos(f.mes)}/${String(f.anio).padStart(4, '0')}`;
}
