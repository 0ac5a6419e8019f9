import type { Note } from '../xlsx/ooxml/model.ts';
import { CONTENT, RELATION } from '../xlsx/ooxml/package-parts.ts';
import { cellRef } from '../xlsx/ooxml/refs.ts';
import { element } from '../xlsx/ooxml/xml.ts';
import { dibujarNotas } from './cajas-de-notas.ts';
import { combinadasDe } from './celdas-combinadas.ts';
import { comentar } from './comentarios.ts';
import type { Paquete } from './paquete.ts';
import { appendTo, attributeOf, insertAt, outline } from './xml-edit.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What follows `legacyDrawing` in a worksheet (ECMA-376 part 1, 18.3.1.99). */
const DESPUES_DEL_DIBUJO = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

/** Ties a drawing of boxes to a worksheet. */
function enlazarDibujo(paquete: Paquete, hoja: string, dibujo: string): void {
  const id = paquete.relacionar(hoja, RELATION.drawing, dibujo);
  const xml = paquete.leer(hoja) ?? '';
  const { root, children } = outline(xml);
  const siguiente = children.find(({ name }) => DESPUES_DEL_DIBUJO.has(name));
  const nuevo = element('legacyDrawing', { xmlns: MAIN, 'xmlns:r': OFFICE, 'r:id': id });
  paquete.escribir(
    hoja,
    siguiente === undefined ? appendTo(xml, root, nuevo) : insertAt(xml, siguiente.start, nuevo),
  );
}

function dibujoDe(paquete: Paquete, hoja: string): string | null {
  const xml = paquete.leer(hoja) ?? '';
  const lugar = outline(xml).children.find(({ name }) => name === 'legacyDrawing');
  const id = lugar === undefined ? undefined : attributeOf(xml, lugar, 'id');
  return paquete.relaciones(hoja).find((relacion) => relacion.id === id)?.parte ?? null;
}

/** A note on a cell that a merge covers shows nowhere: it goes to the merge's first cell. */
function enCeldasVisibles(xml: string, notas: readonly Note[]): Note[] {
  const unidas = combinadasDe(xml);
  const porCelda = new Map<string, Note>();
  for (const nota of notas) {
    const unida = unidas.find(
      (u) =>
        nota.row >= u.row && nota.row <= u.lastRow && nota.column >= u.column && nota.column <= u.lastColumn,
    );
    const { row, column } = unida ?? nota;
    const clave = cellRef(row, column);
    const antes = porCelda.get(clave);
    porCelda.set(clave, {
      row,
      column,
      text: antes === undefined ? nota.text : `${antes.text}\n\n${nota.text}`,
    });
  }
  return [...porCelda.values()];
}

/**
 * Puts notes into a tab of a person's own workbook: its comments and the boxes that show them.
 *
 * @param hoja the tab's part
 * @param bloque number of a new drawing, which no other of the workbook should have
 */
export function anotarHoja(paquete: Paquete, hoja: string, pedidas: readonly Note[], bloque: number): void {
  const notas = enCeldasVisibles(paquete.leer(hoja) ?? '', pedidas);
  const relacion = paquete.relaciones(hoja).find(({ tipo }) => tipo === 'comments');
  const parte = relacion?.parte ?? null;
  if (parte === null && notas.length === 0) return;
  const { xml, nuevas, quitadas } = comentar(parte === null ? null : (paquete.leer(parte) ?? null), notas);
  const comentarios = parte ?? paquete.libre('xl/comments-trimestral', '.xml');
  paquete.escribir(comentarios, xml);
  paquete.declarar(comentarios, CONTENT.notes);
  if (parte === null) paquete.relacionar(hoja, RELATION.notes, comentarios);
  const dibujo = dibujoDe(paquete, hoja);
  const cajas = dibujo ?? paquete.libre('xl/drawings/vmlDrawing-trimestral', '.vml');
  paquete.escribir(
    cajas,
    dibujarNotas(dibujo === null ? null : (paquete.leer(dibujo) ?? null), nuevas, quitadas, bloque),
  );
  if (dibujo !== null) return;
  paquete.declarar(cajas, CONTENT.drawing);
  enlazarDibujo(paquete, hoja, cajas);
}
