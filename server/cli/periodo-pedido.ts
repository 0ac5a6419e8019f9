import { Problem } from '../../shared/problem.ts';
import { ordinalDia, type FechaCivil } from '../../shared/spanish/fechas/civil-date.ts';
import { leerFecha } from '../../shared/spanish/fechas/parse-date.ts';
import { leerPeriodo, periodoDeFechas, type Periodo } from '../../shared/spanish/fechas/periodo.ts';

/** The span that a command line states. */
export interface PeriodoPedido {
  readonly periodo?: string;
  readonly desde?: string;
  readonly hasta?: string;
}

function fecha(texto: string): FechaCivil {
  const leida = leerFecha(texto);
  if (leida === null) throw new Problem('periodo-invalido', { valor: texto });
  return leida.fecha;
}

/**
 * Reads `--periodo`, or `--desde` with `--hasta`; null where none is given.
 *
 * @throws Problem `periodo-invalido`, `uso-incorrecto`
 */
export function periodoPedido({ periodo, desde, hasta }: PeriodoPedido): Periodo | null {
  if (periodo !== undefined) {
    if (desde !== undefined || hasta !== undefined) {
      throw new Problem('uso-incorrecto', { motivo: 'Use --periodo, o --desde con --hasta, no ambos.' });
    }
    const leido = leerPeriodo(periodo);
    if (leido === null) throw new Problem('periodo-invalido', { valor: periodo });
    return leido;
  }
  if (desde === undefined && hasta === undefined) return null;
  if (desde === undefined || hasta === undefined) {
    throw new Problem('uso-incorrecto', { motivo: '--desde y --hasta van juntas.' });
  }
  const [primera, ultima] = [fecha(desde), fecha(hasta)];
  if (ordinalDia(ultima) < ordinalDia(primera))
    throw new Problem('periodo-invalido', { valor: `${desde} a ${hasta}` });
  return periodoDeFechas(primera, ultima);
}
