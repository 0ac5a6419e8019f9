import type { Note } from '../xlsx/ooxml/model.ts';
import { columnNumber } from './celdas-combinadas.ts';
import { NOTE_SHAPE_TYPE, noteDrawingXml, noteShape } from '../xlsx/ooxml/notes.ts';

const CAJA = /<v:shape\s(?:(?!<\/v:shape>)[\s\S])*<\/v:shape>/g;

/** `B3` as VML counts: row 2, column 1. */
function lugarDeCaja(ref: string): { fila: number; columna: number } {
  const [, letras = '', fila = '1'] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
  return { fila: Number(fila) - 1, columna: columnNumber(letras) - 1 };
}

function sinCajas(vml: string, refs: readonly string[]): string {
  const lugares = refs.map(lugarDeCaja);
  return vml.replace(CAJA, (caja) => {
    const fila = Number(/<x:Row>\s*(\d+)/.exec(caja)?.[1] ?? -1);
    const columna = Number(/<x:Column>\s*(\d+)/.exec(caja)?.[1] ?? -1);
    return lugares.some((l) => l.fila === fila && l.columna === columna) ? '' : caja;
  });
}

/**
 * The boxes that a tab's comments are shown in (VML), with those of new notes and without those of notes
 * that are gone.
 *
 * @param existente the drawing that the tab has, or null
 * @param bloque number of a new drawing, which no other of the workbook should have
 */
export function dibujarNotas(
  existente: string | null,
  nuevas: readonly Note[],
  quitadas: readonly string[],
  bloque: number,
): string {
  if (existente === null) return noteDrawingXml(nuevas, bloque);
  const vml = sinCajas(existente, quitadas);
  const usados = [...vml.matchAll(/_x0000_s(\d+)/g)].map((m) => Number(m[1]));
  const primero = Math.max(1024, ...usados) + 1;
  const conTipo = vml.includes('id="_x0000_t202"') ? '' : NOTE_SHAPE_TYPE;
  const cajas = nuevas.map((nota, i) => noteShape(nota, primero + i)).join('');
  const fin = vml.lastIndexOf('</xml>');
  return vml.slice(0, fin) + conTipo + cajas + vml.slice(fin);
}
