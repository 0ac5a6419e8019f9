/** Where days and hours are counted. */
export const ZONA = 'America/Mexico_City';

const DIA = new Intl.DateTimeFormat('es-MX', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

const MOMENTO = new Intl.DateTimeFormat('es-MX', {
  timeZone: ZONA,
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** A civil date as it is read: 14 de enero de 2022. */
export const dia = (fecha: string): string => DIA.format(new Date(`${fecha}T00:00:00Z`));

/** A moment in Mexico City: 14 ene 2022, 10:32 a.m. */
export const momento = (instante: string): string => MOMENTO.format(new Date(instante));

/** What is left until the cut-off. */
export function loQueFalta(dias: number): string {
  if (dias > 1) return `Faltan ${String(dias)} días`;
  if (dias === 1) return 'Falta 1 día';
  if (dias === 0) return 'Vence hoy';
  if (dias < -60) return 'Plazo vencido';
  return dias === -1 ? 'Venció ayer' : `Venció hace ${String(-dias)} días`;
}
