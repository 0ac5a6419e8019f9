import { diasDelMes, ordinalDia } from './civil-date.ts';
import type { FechaCivil } from './civil-date.ts';
import { fechaSinDia, nombreMes } from './format-date.ts';

/** The reported span, both ends included. `clave` is its short name (`2021-T4`) when it was given by one. */
export interface Periodo {
  readonly desde: FechaCivil;
  readonly hasta: FechaCivil;
  readonly clave: string | null;
}

const CLAVE =
  /^(\d{4})(?:[\s\u00a0]*[-–/]?[\s\u00a0]*([TS])[\s\u00a0]*([1-4])|[\s\u00a0]*[-–/][\s\u00a0]*(\d{1,2}))?$/i;

function meses(anio: number, primero: number, ultimo: number, clave: string): Periodo {
  return {
    desde: { anio, mes: primero, dia: 1 },
    hasta: { anio, mes: ultimo, dia: diasDelMes(anio, ultimo) },
    clave,
  };
}

/** Reads `2021-T4`, `2021-S2`, `2021-10` or `2021` (contract §1), in any case; else null. */
export function leerPeriodo(texto: string): Periodo | null {
  const p = CLAVE.exec(texto.trim());
  if (p === null) return null;
  const anio = Number(p[1]);
  if (anio < 1000) return null;
  if (p[4] !== undefined) {
    const mes = Number(p[4]);
    if (mes < 1 || mes > 12) return null;
    return meses(anio, mes, mes, `${String(anio)}-${String(mes).padStart(2, '0')}`);
  }
  if (p[2] === undefined) return meses(anio, 1, 12, String(anio));
  const largo = p[2].toUpperCase() === 'T' ? 3 : 6;
  const n = Number(p[3]);
  if (n * largo > 12) return null;
  return meses(anio, (n - 1) * largo + 1, n * largo, `${String(anio)}-${p[2].toUpperCase()}${String(n)}`);
}

/** A period given by `Desde` and `Hasta`: it has no key. */
export function periodoDeFechas(desde: FechaCivil, hasta: FechaCivil): Periodo {
  return { desde, hasta, clave: null };
}

function mesesEnteros(desde: FechaCivil, hasta: FechaCivil): string {
  const fin = `${nombreMes(hasta)} de ${String(hasta.anio)}`;
  if (desde.anio !== hasta.anio) return `${nombreMes(desde)} de ${String(desde.anio)} a ${fin}`;
  if (desde.mes === 1 && hasta.mes === 12) return String(hasta.anio);
  return desde.mes === hasta.mes ? fin : `${nombreMes(desde)} a ${fin}`;
}

/** `{periodo:largo}` of contract §2: `octubre a diciembre de 2021`, `2016`, `del 5 de octubre al 20 …`. */
export function periodoLargo(p: Periodo): string {
  const { desde, hasta } = p;
  if (desde.dia === 1 && hasta.dia === diasDelMes(hasta.anio, hasta.mes) && !invertido(p)) {
    return mesesEnteros(desde, hasta);
  }
  if (ordinalDia(desde) === ordinalDia(hasta)) return fechaSinDia(desde);
  const mismoAnio = desde.anio === hasta.anio;
  const mes = mismoAnio && desde.mes === hasta.mes ? '' : ` de ${nombreMes(desde)}`;
  const anio = mismoAnio ? '' : ` de ${String(desde.anio)}`;
  return `del ${String(desde.dia)}${mes}${anio} al ${fechaSinDia(hasta)}`;
}

function invertido(p: Periodo): boolean {
  return ordinalDia(p.hasta) < ordinalDia(p.desde);
}

/** `{periodo}` of contract §2: the key, or with dates like `periodoLargo`. */
export function periodoCorto(p: Periodo): string {
  return p.clave ?? periodoLargo(p);
}

/** Orders dates like `ordinalDia`, without its divisions: this runs once per record. */
function rango(f: FechaCivil): number {
  return (f.anio * 16 + f.mes) * 32 + f.dia;
}

/** Whether a date falls in the period, its first and last day included. */
export function enPeriodo(f: FechaCivil, p: Periodo): boolean {
  const n = rango(f);
  return n >= rango(p.desde) && n <= rango(p.hasta);
}
