import type { Libro } from '../../../shared/libro/model.ts';
import { indiceDelLibro } from '../../libros/xlsx/indice-del-libro.ts';
import type { IndiceDelLibro } from '../../libros/xlsx/indice-del-libro.ts';
import type { Note, Sheet } from '../xlsx/ooxml/model.ts';
import { CONTENT, RELATION } from '../xlsx/ooxml/package-parts.ts';
import { sheetXml } from '../xlsx/ooxml/sheet-xml.ts';
import { INLINE_TEXTS } from '../xlsx/ooxml/strings.ts';
import { element } from '../xlsx/ooxml/xml.ts';
import { cellRef } from '../xlsx/ooxml/refs.ts';
import { combinadasDe } from './celdas-combinadas.ts';
import { dibujarNotas } from './cajas-de-notas.ts';
import { comentar } from './comentarios.ts';
import { EstilosAnadidos } from './estilos-anadidos.ts';
import { hojaDeObservaciones, nombreDeObservaciones, notasDe } from './observaciones.ts';
import type { Observacion } from './observaciones.ts';
import { Paquete } from './paquete.ts';
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
/** Far from the numbers that programs give to their drawings, which begin at 1. */
const PRIMER_BLOQUE = 900;

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

function anotarHoja(paquete: Paquete, hoja: string, pedidas: readonly Note[], bloque: number): void {
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

/** Adds a tab at the end, where it moves no other (names count tabs by their place). */
function agregarHoja(paquete: Paquete, libro: string, nombre: string): string {
  const parte = paquete.libre('xl/worksheets/observaciones-trimestral', '.xml');
  const id = paquete.relacionar(libro, RELATION.sheet, parte);
  const xml = paquete.leer(libro) ?? '';
  const hojas = outline(xml).children.find(({ name }) => name === 'sheets');
  if (hojas === undefined) return parte;
  const usados = [...xml.slice(hojas.start, hojas.end).matchAll(/\ssheetId\s*=\s*["'](\d+)/g)].map((m) =>
    Number(m[1]),
  );
  const nueva = {
    xmlns: MAIN,
    'xmlns:r': OFFICE,
    name: nombre,
    sheetId: Math.max(0, ...usados) + 1,
    'r:id': id,
  };
  paquete.escribir(libro, appendTo(xml, hojas, element('sheet', nueva)));
  paquete.declarar(parte, CONTENT.sheet);
  return parte;
}

function escribirObservaciones(paquete: Paquete, indice: IndiceDelLibro, libro: string, hoja: Sheet): void {
  const parte =
    indice.hojas.find(({ nombre }) => nombre === hoja.name)?.parte ?? agregarHoja(paquete, libro, hoja.name);
  const estilos =
    indice.estilos === undefined
      ? { id: () => 0, highlight: () => 0 }
      : new EstilosAnadidos(paquete, indice.estilos);
  const relaciones = { links: (hoja.links ?? []).map(() => null), drawing: null, table: null };
  paquete.quitar(parte.replace(/([^/]+)$/, '_rels/$1.rels'));
  paquete.escribir(parte, sheetXml(hoja, relaciones, { styles: estilos, strings: INLINE_TEXTS }, false));
}

/**
 * A person's own workbook with a comment at each finding and the tab of observations. Its parts are
 * edited in place: formulas, formats, merged cells, checks and everything else stays as it was.
 *
 * @throws Problem when the bytes are no workbook (server/libros)
 */
export function anotarOriginal(
  libro: Libro,
  observaciones: readonly Observacion[],
  original: Uint8Array,
): Uint8Array {
  const paquete = new Paquete(original);
  const comoZip = {
    nombres: new Set(paquete.nombres),
    leer: (nombre: string): Buffer | undefined => {
      const bytes = paquete.bytes(nombre);
      return bytes === undefined ? undefined : Buffer.from(bytes);
    },
  };
  const indice = indiceDelLibro(comoZip, libro.nombre);
  const principal =
    paquete.relaciones('').find(({ tipo }) => tipo === 'officeDocument')?.parte ?? 'xl/workbook.xml';
  const nombre = nombreDeObservaciones(libro);
  indice.hojas.forEach((hoja, i) => {
    if (hoja.nombre !== nombre)
      anotarHoja(
        paquete,
        hoja.parte,
        notasDe(observaciones, hoja.nombre.normalize('NFC').trim()),
        PRIMER_BLOQUE + i,
      );
  });
  escribirObservaciones(paquete, indice, principal, hojaDeObservaciones(observaciones, nombre));
  return paquete.cerrar();
}
