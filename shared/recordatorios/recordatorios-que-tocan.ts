import { fechaDeOrdinal, ordinalDia, type FechaCivil } from '../spanish/fechas/civil-date.ts';

/** Reminders that go out by themselves, in their order. */
export const TIPOS_DE_RECORDATORIO = ['apertura', 'mitad', 'vispera'] as const;
type TipoDeRecordatorio = (typeof TIPOS_DE_RECORDATORIO)[number];

/** Hour of Mexico City at which a reminder's day begins. */
const HORA_DE_RECORDATORIO = 9;

/** A moment of Mexico City: its civil date and its hour, 0-23. */
interface MomentoCivil {
  readonly fecha: FechaCivil;
  readonly hora: number;
}

/** The span in which áreas send. */
export interface PlazoDeEnvio {
  /** The civil day on which the period was opened. */
  readonly apertura: FechaCivil;
  /** The last day on which an envío is on time. */
  readonly corte: FechaCivil;
}

export interface RecordatorioProgramado {
  readonly tipo: TipoDeRecordatorio;
  readonly fecha: FechaCivil;
}

/**
 * When each reminder is due: the day of the opening, half-way and the day before the cut-off. A span too short for
 * the three has fewer: half-way and the eve only where they fall on days of their own.
 */
export function calendarioDeRecordatorios({
  apertura,
  corte,
}: PlazoDeEnvio): readonly RecordatorioProgramado[] {
  const [inicio, fin] = [ordinalDia(apertura), ordinalDia(corte)];
  if (fin < inicio) return [];
  const mitad = inicio + Math.floor((fin - inicio) / 2);
  const vispera = fin - 1;
  return [
    { tipo: 'apertura', fecha: apertura },
    ...(mitad > inicio && mitad < vispera ? [{ tipo: 'mitad' as const, fecha: fechaDeOrdinal(mitad) }] : []),
    ...(vispera > inicio ? [{ tipo: 'vispera' as const, fecha: fechaDeOrdinal(vispera) }] : []),
  ];
}

interface AreaPorRecordar {
  readonly id: string;
  /** One whose envío was returned has sent: it is told of that by another mail. */
  readonly haEnviado: boolean;
}

export interface Recordatorio {
  readonly area: string;
  readonly tipo: TipoDeRecordatorio;
}

export interface SituacionDelPeriodo extends PlazoDeEnvio {
  readonly cerrado: boolean;
  readonly ahora: MomentoCivil;
  readonly areas: readonly AreaPorRecordar[];
  /** Those of this period that went out by themselves. */
  readonly yaEnviados: readonly Recordatorio[];
}

/**
 * Which reminder goes to which área now: the latest that is due, to those that have not sent and did not get it.
 * What was not sent in its time (the service was stopped) is not made up for: nobody gets two at once. Nothing goes
 * out past the cut-off or of a closed period.
 */
export function recordatoriosQueTocan(situacion: SituacionDelPeriodo): readonly Recordatorio[] {
  const { ahora, corte, cerrado, areas, yaEnviados } = situacion;
  const hoy = ordinalDia(ahora.fecha);
  if (cerrado || hoy > ordinalDia(corte)) return [];
  const ultimoDia = ahora.hora >= HORA_DE_RECORDATORIO ? hoy : hoy - 1;
  const vencidos = calendarioDeRecordatorios(situacion).filter(({ fecha }) => ordinalDia(fecha) <= ultimoDia);
  const tipo = vencidos.at(-1)?.tipo;
  if (tipo === undefined) return [];
  const conEste = new Set(yaEnviados.filter((r) => r.tipo === tipo).map(({ area }) => area));
  return areas
    .filter(({ id, haEnviado }) => !haEnviado && !conEste.has(id))
    .map(({ id }) => ({ area: id, tipo }));
}
