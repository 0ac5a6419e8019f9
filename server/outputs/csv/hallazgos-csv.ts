import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { mensaje, sugerencia } from '../../../shared/messages/mensajes.ts';
import type { Contexto } from '../../../shared/messages/redaccion.ts';
import { gravedadDe } from '../../../shared/rules/revisar.ts';
import type { Trozos } from '../producto.ts';
import { EscritorCsv } from './csv.ts';

/** Columns of `hallazgos.csv` (contract §4). */
const COLUMNAS_DE_HALLAZGOS = [
  'Libro',
  'Hoja',
  'Fila',
  'Columna',
  'Regla',
  'Gravedad',
  'Valor',
  'Mensaje',
  'Sugerencia',
] as const;

/** Writes findings as `hallazgos.csv`. */
export function hallazgosCsv(hallazgos: readonly Hallazgo[], contexto: Contexto): Trozos {
  const csv = new EscritorCsv();
  csv.fila(COLUMNAS_DE_HALLAZGOS);
  for (const h of hallazgos) {
    const { libro, hoja, fila, columna } = h.lugar;
    const donde = [libro, hoja, fila === null ? '' : String(fila), columna];
    csv.fila([
      ...donde,
      h.datos.regla,
      gravedadDe(h),
      h.valor,
      mensaje(h, contexto),
      sugerencia(h, contexto),
    ]);
  }
  return csv.trozos();
}
