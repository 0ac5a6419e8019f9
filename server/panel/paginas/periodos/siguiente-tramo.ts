import type { PeriodoDeApi } from '../../../../shared/api/esquemas/periodos.ts';

/** Civil dates, `AAAA-MM-DD`. */
export interface Tramo {
  readonly desde: string;
  readonly hasta: string;
  readonly corte: string;
}

const DIA_MS = 86_400_000;

const comoFecha = (fecha: string): Date => new Date(`${fecha}T00:00:00Z`);
const comoTexto = (fecha: Date): string => fecha.toISOString().slice(0, 10);
const masDias = (fecha: string, dias: number): string =>
  comoTexto(new Date(comoFecha(fecha).getTime() + dias * DIA_MS));
const diasEntre = (a: string, b: string): number =>
  Math.round((comoFecha(b).getTime() - comoFecha(a).getTime()) / DIA_MS);

/** The last day of the month `meses` after that of a date. */
function finDeMes(fecha: string, meses: number): string {
  const dia = comoFecha(fecha);
  return comoTexto(new Date(Date.UTC(dia.getUTCFullYear(), dia.getUTCMonth() + meses + 1, 0)));
}

/** Whole months that a span has, or null where it begins or ends within one. */
function mesesDe({ desde, hasta }: Pick<Tramo, 'desde' | 'hasta'>): number | null {
  if (!desde.endsWith('-01') || finDeMes(hasta, 0) !== hasta) return null;
  const [inicio, fin] = [comoFecha(desde), comoFecha(hasta)];
  return (fin.getUTCFullYear() - inicio.getUTCFullYear()) * 12 + fin.getUTCMonth() - inicio.getUTCMonth() + 1;
}

/** The span that follows a period, as long as it, with as many days to send as it had. */
export function tramoSiguiente(anterior: Pick<PeriodoDeApi, 'desde' | 'hasta' | 'corte'>): Tramo {
  const desde = masDias(anterior.hasta, 1);
  const meses = mesesDe(anterior);
  const hasta =
    meses === null ? masDias(desde, diasEntre(anterior.desde, anterior.hasta)) : finDeMes(desde, meses - 1);
  return { desde, hasta, corte: masDias(hasta, diasEntre(anterior.hasta, anterior.corte)) };
}
