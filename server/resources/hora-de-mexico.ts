const ZONA = 'America/Mexico_City';

const PARTES = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONA,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The civil date and hour in Mexico City: a cut-off lasts until that day ends there. */
export function horaDeMexico(instante: Date): { fecha: string; hora: number; minuto: number } {
  const partes = new Map(PARTES.formatToParts(instante).map(({ type, value }) => [type, value]));
  const de = (tipo: Intl.DateTimeFormatPartTypes): string => partes.get(tipo) ?? '';
  return {
    fecha: `${de('year')}-${de('month')}-${de('day')}`,
    hora: Number(de('hour')),
    minuto: Number(de('minute')),
  };
}
