import { ZONA } from '../../../shared/sidebar/texto/fechas.ts';

export { dia, loQueFalta, momento } from '../../../shared/sidebar/texto/fechas.ts';

const CORTO = new Intl.DateTimeFormat('es-MX', {
  timeZone: ZONA,
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});

export const momentoCorto = (instante: string): string => CORTO.format(new Date(instante));

/** Civil days from today in Mexico City until a date; negative once it is past. */
export function diasHasta(fecha: string, ahora: Date): number {
  const hoy = new Intl.DateTimeFormat('en-CA', { timeZone: ZONA }).format(ahora);
  return Math.round((Date.parse(fecha) - Date.parse(hoy)) / 86_400_000);
}
