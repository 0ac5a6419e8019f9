import type { Note } from './model.ts';
import { cellRef } from './refs.ts';
import { FONT } from './styles.ts';
import { DECLARATION, element, escapeCellText } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const NOTE_AUTHOR = 'Trimestral';
const WIDTH_PT = 230;
const LINE_PT = 13;
/** Characters of a line at that width. */
const LINE_CHARS = 44;

/** The text of a note as a run. */
export function noteRun(text: string): string {
  const look = `${element('sz', { val: 9 })}${element('color', { indexed: 81 })}${element('rFont', { val: FONT })}`;
  return `<r>${element('rPr', {}, look)}<t xml:space="preserve">${escapeCellText(text)}</t></r>`;
}

/** One entry of a `comments` part. */
export function noteXml({ row, column, text }: Note, authorId: number): string {
  return element('comment', { ref: cellRef(row, column), authorId }, element('text', {}, noteRun(text)));
}

/** A `comments` part. */
export function notesXml(notes: readonly Note[]): string {
  const list = notes.map((note) => noteXml(note, 0)).join('');
  const authors = element('authors', {}, `<author>${NOTE_AUTHOR}</author>`);
  return `${DECLARATION}<comments xmlns="${NAMESPACE}">${authors}${element('commentList', {}, list)}</comments>`;
}

function heightOf(text: string): number {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARS)), 0);
  return 10 + lines * LINE_PT;
}

/** The box of a note, hidden until the pointer comes: VML, which Excel still asks for (ISO 29500-4, 19). */
export function noteShape({ row, column, text }: Note, shapeId: number): string {
  const size = `width:${WIDTH_PT}pt;height:${heightOf(text)}pt`;
  // left column, offset, top row, offset, right column, offset, bottom row, offset (0-based)
  const rows = Math.ceil(heightOf(text) / 15);
  const anchor = [column, 12, Math.max(0, row - 2), 4, column + 3, 40, Math.max(0, row - 2) + rows, 4].join(
    ', ',
  );
  return (
    `<v:shape id="_x0000_s${shapeId}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;` +
    `${size};z-index:1;visibility:hidden" fillcolor="#fff8dc" strokecolor="#b8a878" o:insetmode="auto">` +
    '<v:fill color2="#fff8dc"/><v:shadow on="t" color="#999999" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
}

export const NOTE_SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/**
 * The drawing that holds the boxes of a sheet's notes.
 *
 * @param block number of this drawing in its workbook, from 1: shape ids run in blocks of 1024
 */
export function noteDrawingXml(notes: readonly Note[], block: number): string {
  const shapes = notes.map((note, i) => noteShape(note, block * 1024 + 1 + i)).join('');
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">' +
    `<o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${NOTE_SHAPE_TYPE}${shapes}</xml>`
  );
}
