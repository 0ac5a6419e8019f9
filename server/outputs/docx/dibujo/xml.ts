/** Everything XML 1.0 does not admit (§2.2, `Char`): control characters, lone surrogates, U+FFFE and U+FFFF. */
const ILEGALES = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Most texts hold nothing of it: one look spares them two rewritings. */
const DELICADO = /[&<>"]|[^\t\n\r -\uD7FF\uE000-\uFFFD]/;

const ENTIDADES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text without what XML cannot carry; nothing stands in its place. */
export function sinIlegales(texto: string): string {
  return texto.replace(ILEGALES, '');
}

/** Text as XML writes it, in content and in attributes. */
export function escapar(texto: string): string {
  if (!DELICADO.test(texto)) return texto;
  return sinIlegales(texto).replace(/[&<>"]/g, (c) => ENTIDADES[c] ?? c);
}

type Atributos = Readonly<Record<string, string | number | null>>;

/** One element; attributes that are null are left out, children are XML already. */
export function el(nombre: string, atributos: Atributos = {}, ...hijos: readonly string[]): string {
  let abre = `<${nombre}`;
  for (const clave in atributos) {
    const valor = atributos[clave] ?? null;
    if (valor !== null) abre += ` ${clave}="${typeof valor === 'number' ? String(valor) : escapar(valor)}"`;
  }
  const dentro = hijos.join('');
  return dentro === '' ? `${abre}/>` : `${abre}>${dentro}</${nombre}>`;
}

/** An element of WordprocessingML with the one attribute `w:val`. */
export function val(nombre: string, valor: string | number): string {
  return `<${nombre} w:val="${typeof valor === 'number' ? String(valor) : escapar(valor)}"/>`;
}

export const DECLARACION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces of the parts that hold text: WordprocessingML, relationships, DrawingML, VML. */
export const ESPACIOS: Readonly<Record<string, string>> = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:v': 'urn:schemas-microsoft-com:vml',
  'xmlns:o': 'urn:schemas-microsoft-com:office:office',
  'xmlns:w10': 'urn:schemas-microsoft-com:office:word',
};
