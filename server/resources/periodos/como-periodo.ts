import type { PeriodoDeApi } from '../../../shared/api/esquemas/periodos.ts';
import { periodoConClave } from '../../../shared/libro/clave-de-periodo.ts';
import type { FechaCivil } from '../../../shared/spanish/fechas/civil-date.ts';
import { periodoLargo, type Periodo } from '../../../shared/spanish/fechas/periodo.ts';
import type { FilaDePeriodo } from '../../store/periodos/hallar-periodo.ts';

/** A date of the store, `AAAA-MM-DD`. */
export function fechaDeTexto(texto: string): FechaCivil {
  const [anio = 0, mes = 0, dia = 0] = texto.split('-').map(Number);
  return { anio, mes, dia };
}

/** The span of a period of the store. */
export const tramoDe = ({ desde, hasta }: Pick<FilaDePeriodo, 'desde' | 'hasta'>): Periodo =>
  periodoConClave(fechaDeTexto(desde), fechaDeTexto(hasta));

/** How a period is read: `octubre a diciembre de 2021`. */
export const nombreDePeriodo = (fila: Pick<FilaDePeriodo, 'desde' | 'hasta'>): string =>
  periodoLargo(tramoDe(fila));

/** A period as the API gives it. */
export const comoPeriodo = (fila: FilaDePeriodo): PeriodoDeApi => ({
  clave: fila.clave,
  nombre: nombreDePeriodo(fila),
  desde: fila.desde,
  hasta: fila.hasta,
  corte: fila.corte,
  estado: fila.estado,
  versionDelLibro: fila.libro,
  apertura: fila.apertura,
  cierre: fila.cierre,
  version: fila.version,
});
