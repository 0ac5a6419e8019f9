import { ordinalDia, type FechaCivil } from '../../spanish/fechas/civil-date.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Fila, Hoja, Libro } from '../model.ts';
import { columnaDe, conCelda, conFilas, hojaDeLibro } from './hoja-por-columnas.ts';

const TERMINADAS: ReadonlySet<string> = new Set(['concluido', 'cancelado']);

/** Whether a row goes on: neither ended nor cancelled, its term not past. What cannot be read is kept. */
function enVigor(hoja: Hoja, corte: FechaCivil): (fila: Fila) => boolean {
  const [deEtapa, deFin] = [columnaDe(hoja, 'Etapa'), columnaDe(hoja, 'Vigencia hasta')];
  return ({ celdas }) => {
    const etapa = plegar(celdas[deEtapa] ?? '');
    if (TERMINADAS.has(etapa)) return false;
    // What is still being negotiated has no term that could be past
    if (etapa === 'en proceso de negociacion') return true;
    const fin = leerFecha(celdas[deFin] ?? '');
    return fin === null || ordinalDia(fin.fecha) >= ordinalDia(corte);
  };
}

/**
 * The tab `Convenios` of a libro with those alone that go on at a date: in negotiation, signed or in force and not
 * past. `Opinión` is emptied: the opinions were told in their own period, and a number that no libro holds is an
 * error. Null where none goes on.
 *
 * @param corte the first day on which they must still be in force
 */
export function conveniosEnVigor(libro: Libro, corte: FechaCivil): Hoja | null {
  const hoja = hojaDeLibro(libro, 'Convenios');
  if (hoja === undefined) return null;
  const deOpinion = columnaDe(hoja, 'Opinión');
  const filas = hoja.filas
    .filter(enVigor(hoja, corte))
    .map((fila) => (deOpinion < 0 ? fila.celdas : conCelda(fila, deOpinion, '')));
  return filas.length === 0 ? null : conFilas(hoja, filas);
}
