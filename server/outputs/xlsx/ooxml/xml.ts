/**
 * What XML 1.0 cannot hold: control characters (tab and line breaks apart), two noncharacters, and a
 * surrogate without its other half.
 */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu;
const SPECIAL = /[&<>"]/g;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(SPECIAL, (c) => ENTITY[c] ?? c);
}

/** Text for an attribute whose line breaks must survive. */
function escapeAttribute(text: string): string {
  return escapeXml(text)
    .replace(/\r\n?|\n/g, '&#10;')
    .replace(/\t/g, '&#9;');
}

type Attribute = string | number | boolean | undefined;

/** ` name="value"` for each attribute given; true and false are 1 and 0. */
function attributes(values: Readonly<Record<string, Attribute>>): string {
  let out = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const text = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
    out += ` ${name}="${escapeAttribute(text)}"`;
  }
  return out;
}

/** An element; with no content it closes itself. */
export function element(
  name: string,
  values: Readonly<Record<string, Attribute>> = {},
  content = '',
): string {
  const open = `<${name}${attributes(values)}`;
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** SpreadsheetML gives `_x000D_` a meaning (ST_Xstring, ECMA-376 22.9.2.19): literal ones are escaped. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'));
}
