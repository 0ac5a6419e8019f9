import type { FechaCivil } from '../../../shared/spanish/fechas/civil-date.ts';

/** An instant as clocks in Mexico City show it. */
export interface HoraDelAcuse {
  readonly fecha: FechaCivil;
  /** `10:32`. */
  readonly hora: string;
  /** `10:32:05`. */
  readonly exacta: string;
  /** `UTC−06:00`; before November 2022 summers were `UTC−05:00`. */
  readonly desfase: string;
}

/** The zone of most of the country, by its legal name (Ley de los Husos Horarios, artículo 3). */
export const NOMBRE_DEL_HUSO = 'hora del centro de México';

const FORMATO = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Mexico_City',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'longOffset',
});

/** @param instante ISO 8601 with its offset */
export function horaDelAcuse(instante: string): HoraDelAcuse {
  const partes = new Map(FORMATO.formatToParts(new Date(instante)).map(({ type, value }) => [type, value]));
  const de = (tipo: Intl.DateTimeFormatPartTypes): string => partes.get(tipo) ?? '';
  const hora = `${de('hour')}:${de('minute')}`;
  return {
    fecha: { anio: Number(de('year')), mes: Number(de('month')), dia: Number(de('day')) },
    hora,
    exacta: `${hora}:${de('second')}`,
    desfase: de('timeZoneName').replace('GMT', 'UTC').replace('-', '−'),
  };
}
