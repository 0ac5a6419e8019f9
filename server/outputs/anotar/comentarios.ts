import type { Note } from '../xlsx/ooxml/model.ts';
import { NOTE_AUTHOR, noteRun, notesXml, noteXml } from '../xlsx/ooxml/notes.ts';
import { cellRef } from '../xlsx/ooxml/refs.ts';
import { appendTo, attributeOf, outline } from './xml-edit.ts';
import type { Place } from './xml-edit.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Sets our words apart in a comment that was there before; by it they are found and renewed. */
const SENAL = '— Trimestral —';

/** The comments of a tab as they shall be, and the cells whose comment is new or gone. */
export interface ComentariosNuevos {
  readonly xml: string;
  readonly nuevas: readonly Note[];
  /** References of comments of an earlier annotation that were taken out. */
  readonly quitadas: readonly string[];
}

interface Comentario {
  readonly place: Place;
  readonly ref: string;
  readonly authorId: string;
}

const sinPrefijo = (xml: string, nombre: string): string =>
  xml.replace(`<${nombre}`, `<${nombre} xmlns="${MAIN}"`);

function parte(xml: string, nombre: string): Place | undefined {
  return outline(xml).children.find(({ name }) => name === nombre);
}

/** The children of an element that stands in `xml`, with their places in `xml`. */
function hijosDe(xml: string, padre: Place): Place[] {
  return outline(xml.slice(padre.start, padre.end)).children.map((hijo) => ({
    name: hijo.name,
    start: hijo.start + padre.start,
    end: hijo.end + padre.start,
    from: hijo.from + padre.start,
    to: hijo.to + padre.start,
  }));
}

function comentariosDe(xml: string): Comentario[] {
  const lista = parte(xml, 'commentList');
  if (lista === undefined) return [];
  return hijosDe(xml, lista).map((place) => ({
    place,
    ref: attributeOf(xml, place, 'ref') ?? '',
    authorId: attributeOf(xml, place, 'authorId') ?? '',
  }));
}

function autores(xml: string): string[] {
  const lista = parte(xml, 'authors');
  return lista === undefined ? [] : hijosDe(xml, lista).map(({ from, to }) => xml.slice(from, to));
}

/** Runs of ours in somebody's comment, from an earlier annotation. */
function sinNuestrasLineas(comentario: string): string {
  return comentario.replace(/<((?:[\w.-]+:)?r)(?:\s[^>]*)?>(?:(?!<\/\1>)[\s\S])*<\/\1>/g, (run) =>
    run.includes(SENAL) ? '' : run,
  );
}

function limpiar(xml: string): { xml: string; quitadas: string[] } {
  const nuestro = String(autores(xml).indexOf(NOTE_AUTHOR));
  const quitadas: string[] = [];
  let limpio = xml;
  for (const { place, ref, authorId } of comentariosDe(xml).reverse()) {
    const texto = xml.slice(place.start, place.end);
    if (authorId === nuestro) quitadas.push(ref);
    const queda = authorId === nuestro ? '' : sinNuestrasLineas(texto);
    limpio = limpio.slice(0, place.start) + queda + limpio.slice(place.end);
  }
  return { xml: limpio, quitadas };
}

function conAutor(xml: string): { xml: string; autor: number } {
  const antes = autores(xml);
  const lugar = antes.indexOf(NOTE_AUTHOR);
  if (lugar !== -1) return { xml, autor: lugar };
  const nuevo = sinPrefijo(`<author>${NOTE_AUTHOR}</author>`, 'author');
  const lista = parte(xml, 'authors');
  if (lista !== undefined) return { xml: appendTo(xml, lista, nuevo), autor: antes.length };
  const { root } = outline(xml);
  const authors = `<authors xmlns="${MAIN}"><author>${NOTE_AUTHOR}</author></authors>`;
  return { xml: xml.slice(0, root.from) + authors + xml.slice(root.from), autor: 0 };
}

function agregarA(xml: string, { place }: Comentario, texto: string): string {
  const deTexto = hijosDe(xml, place).find(({ name }) => name === 'text');
  const run = sinPrefijo(noteRun(`\n\n${SENAL}\n${texto}`), 'r');
  return deTexto === undefined ? xml : appendTo(xml, deTexto, run);
}

/**
 * Puts notes into a tab's comments. What people wrote stays: where a cell has a comment, ours follows it.
 * What an earlier annotation said is renewed.
 *
 * @param existente the `comments` part, or null where the tab has none
 */
export function comentar(existente: string | null, notas: readonly Note[]): ComentariosNuevos {
  if (existente === null) return { xml: notesXml(notas), nuevas: notas, quitadas: [] };
  const limpio = limpiar(existente);
  const { xml: conNombre, autor } = conAutor(limpio.xml);
  let xml = conNombre;
  const nuevas: Note[] = [];
  for (const nota of notas) {
    const ref = cellRef(nota.row, nota.column);
    const previo = comentariosDe(xml).find((comentario) => comentario.ref === ref);
    if (previo !== undefined) {
      xml = agregarA(xml, previo, nota.text);
      continue;
    }
    nuevas.push(nota);
  }
  const lista = parte(xml, 'commentList');
  const entradas = nuevas.map((nota) => sinPrefijo(noteXml(nota, autor), 'comment')).join('');
  if (lista !== undefined) xml = appendTo(xml, lista, entradas);
  else xml = appendTo(xml, outline(xml).root, `<commentList xmlns="${MAIN}">${entradas}</commentList>`);
  return { xml, nuevas, quitadas: limpio.quitadas };
}
