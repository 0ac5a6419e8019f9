/**
 * Editing a part of somebody else's package: what is not touched stays as it was, byte for byte. A part
 * was read and found well formed before (server/libros), so finding its elements needs no parser.
 */
const TAG = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>/g;

/** An element by its place in the text; `name` without its prefix. */
export interface Place {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Where its content begins and ends; both `end` for an element that closes itself. */
  readonly from: number;
  readonly to: number;
}

export interface Outline {
  readonly root: Place;
  /** With its colon: `x:`; '' where the namespace is the default one. */
  readonly prefix: string;
  readonly children: readonly Place[];
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The root element of a text and the elements directly in it. */
export function outline(xml: string): Outline {
  const children: Place[] = [];
  let root: { name: string; start: number; from: number } | null = null;
  let child: { name: string; start: number; from: number } | null = null;
  let depth = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(xml); tag !== null; tag = TAG.exec(xml)) {
    const [text, closing, name = '', , selfClosing] = tag;
    const end = tag.index + text.length;
    const here = { name, start: tag.index, from: end };
    if (closing !== '/') {
      if (depth === 0) root = here;
      else if (depth === 1) child = here;
      if (selfClosing !== '/') {
        depth += 1;
        continue;
      }
    } else depth -= 1;
    if (depth === 1 && child !== null) {
      const to = selfClosing === '/' ? end : tag.index;
      children.push({ name: local(child.name), start: child.start, from: child.from, to, end });
      child = null;
    }
    if (depth === 0 && root !== null) {
      const to = selfClosing === '/' ? end : tag.index;
      const place = { name: local(root.name), start: root.start, from: root.from, to, end };
      return { root: place, prefix: root.name.slice(0, root.name.indexOf(':') + 1), children };
    }
  }
  throw new Error('a part without a root element');
}

/** Puts `added` into a text at `at`. */
export function insertAt(xml: string, at: number, added: string): string {
  return xml.slice(0, at) + added + xml.slice(at);
}

/** Adds `added` as the last content of an element, opening it where it closed itself. */
export function appendTo(xml: string, place: Place, added: string): string {
  if (place.to !== place.end) return insertAt(xml, place.to, added);
  const open = xml.slice(place.start, place.end).replace(/\/>$/, '>');
  const name = /^<([\w:.-]+)/.exec(open)?.[1] ?? '';
  return `${xml.slice(0, place.start)}${open}${added}</${name}>${xml.slice(place.end)}`;
}

/** The value of an attribute in an element's opening tag, whatever its prefix. */
export function attributeOf(xml: string, place: Place, name: string): string | undefined {
  const open = xml.slice(place.start, place.from);
  const found = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*("([^"]*)"|'([^']*)')`).exec(open);
  return found === null ? undefined : (found[2] ?? found[3] ?? '');
}

/** Sets an attribute that the opening tag has; leaves the text as it is where it has none. */
export function setAttribute(xml: string, place: Place, name: string, value: string): string {
  const open = xml.slice(place.start, place.from);
  const set = open.replace(new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`), `$1"${value}"`);
  return xml.slice(0, place.start) + set + xml.slice(place.from);
}
