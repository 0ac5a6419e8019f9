import type { ResumenDeLibro } from '../../store/libros/resumen-de-libro.ts';
import type { Revision } from '../../taller/taller.ts';

const NADA = { errores: 0, advertencias: 0, explicadas: 0 };

/** What the board keeps of a review: its tabs with rows or findings, the lines that it speaks of. */
export function resumenDeLibro(revision: Revision): ResumenDeLibro {
  const hallazgos = new Map(revision.resumenPorHoja.map(({ hoja, ...cuenta }) => [hoja, cuenta]));
  const conFilas = revision.filasPorHoja.map(({ hoja, filas }) => ({
    hoja,
    filas,
    ...(hallazgos.get(hoja) ?? NADA),
  }));
  const vistas = new Set(conFilas.map(({ hoja }) => hoja));
  const sinFilas = revision.resumenPorHoja
    .filter(({ hoja }) => !vistas.has(hoja))
    .map((h) => ({ ...h, filas: 0 }));
  return {
    hojas: [...conFilas, ...sinFilas],
    lineasConRegistros: revision.lineas,
    lineasSinActividades: revision.sinActividades,
    total: revision.resumen,
  };
}
