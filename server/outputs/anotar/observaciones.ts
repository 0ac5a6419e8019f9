import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import type { Hoja, Libro } from '../../../shared/libro/model.ts';
import { gravedadParaPersonas } from '../../../shared/messages/gravedad.ts';
import { mensaje, sugerencia } from '../../../shared/messages/mensajes.ts';
import type { Contexto } from '../../../shared/messages/redaccion.ts';
import { gravedadDe } from '../../../shared/rules/revisar.ts';
import { plegar } from '../../../shared/spanish/texto/fold.ts';
import { capitalizar } from '../../../shared/spanish/texto/text-case.ts';
import type { Note } from '../xlsx/ooxml/model.ts';
import { cellRef } from '../xlsx/ooxml/refs.ts';

/** What a person reads of one finding, and the cell that it is about. */
export interface Observacion {
  readonly hallazgo: Hallazgo;
  readonly gravedad: string;
  readonly quePasa: string;
  readonly comoSeCorrige: string;
  /** The tab as its libro names it, with the cell; null where the libro has no such tab. */
  readonly celda: { readonly hoja: string; readonly row: number; readonly column: number } | null;
}

export const HOJA_DE_OBSERVACIONES = 'Observaciones';
/** Where the libro has a tab of that name that is its own, ours begins with `_`: it is ignored too. */
const OTRO_NOMBRE = '_Observaciones';
export const ENCABEZADOS = ['Hoja', 'Fila', 'Columna', 'Gravedad', 'Qué pasa', 'Cómo se corrige'];
function hojaDe(libro: Libro, nombre: string): Hoja | undefined {
  return (
    libro.hojas.find((hoja) => hoja.nombre === nombre) ??
    libro.hojas.find((hoja) => plegar(hoja.nombre) === plegar(nombre))
  );
}

function celdaDe(libro: Libro, { lugar, datos }: Hallazgo): Observacion['celda'] {
  const hoja = hojaDe(libro, datos.regla === 'hoja-desconocida' ? datos.nombre : lugar.hoja);
  if (hoja === undefined) return null;
  const columna = hoja.columnas.find(({ encabezado }) => plegar(encabezado) === plegar(lugar.columna));
  return { hoja: hoja.nombre, row: lugar.fila ?? hoja.filaEncabezado, column: columna?.posicion ?? 1 };
}

/** What people read for a gravity (contract §1). */
function gravedadPara(hallazgo: Hallazgo): string {
  const gravedad = gravedadDe(hallazgo) === 'Error' ? 'Error' : 'Advertencia';
  return capitalizar(gravedadParaPersonas(hallazgo, gravedad));
}

/** The findings of one libro in people's words, each with its cell. */
export function observacionesDe(
  libro: Libro,
  hallazgos: readonly Hallazgo[],
  contexto: Contexto,
): Observacion[] {
  return hallazgos.map((hallazgo) => ({
    hallazgo,
    gravedad: gravedadPara(hallazgo),
    quePasa: mensaje(hallazgo, contexto),
    comoSeCorrige:
      hallazgo.justificacion === null
        ? sugerencia(hallazgo, contexto)
        : `Ya está explicado: ${hallazgo.justificacion}`,
    celda: celdaDe(libro, hallazgo),
  }));
}

/** The notes of one tab: a cell's findings stand in one note. */
export function notasDe(observaciones: readonly Observacion[], hoja: string): Note[] {
  const notas = new Map<string, Note>();
  for (const { celda, gravedad, quePasa, comoSeCorrige } of observaciones) {
    if (celda?.hoja !== hoja) continue;
    const clave = cellRef(celda.row, celda.column);
    const antes = notas.get(clave);
    const texto = `${gravedad}. ${quePasa}${comoSeCorrige === '' ? '' : `\n${comoSeCorrige}`}`;
    notas.set(clave, {
      row: celda.row,
      column: celda.column,
      text: antes === undefined ? texto : `${antes.text}\n\n${texto}`,
    });
  }
  return [...notas.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Whether a tab is one that an earlier `--anotar` wrote. */
export function esNuestra({ columnas }: Hoja): boolean {
  return ENCABEZADOS.every((encabezado, i) => columnas[i]?.encabezado === encabezado);
}

/** The name for the tab of observations: the libro's own `Observaciones` is never lost. */
export function nombreDeObservaciones(libro: Libro): string {
  const actual = hojaDe(libro, HOJA_DE_OBSERVACIONES);
  if (actual === undefined) return HOJA_DE_OBSERVACIONES;
  return esNuestra(actual) ? actual.nombre : OTRO_NOMBRE;
}
