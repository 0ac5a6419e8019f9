import { strFromU8, unzipSync } from 'fflate';

const ENTIDADES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function sinEntidades(xml: string): string {
  return xml.replace(/&(?:amp|lt|gt|quot);/g, (e) => ENTIDADES[e] ?? e);
}

/** Text of a stretch of WordprocessingML, field codes left out. */
export function textoDe(xml: string): string {
  const piezas = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:(br|tab)\/>/g)];
  return piezas
    .map(([, texto, signo]) => (texto === undefined ? (signo === 'br' ? '' : '\t') : sinEntidades(texto)))
    .join('');
}

/** The parts of a package by name; binary ones as text too. */
export function partesDe(docx: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(docx)).map(([nombre, bytes]) => [nombre, strFromU8(bytes)]),
  );
}

export interface EntradaDeIndice {
  readonly titulo: string;
  readonly pagina: number;
}

function parrafos(xml: string, estilo: RegExp): readonly string[] {
  const todos = xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
  return todos.filter((p) => estilo.test(/<w:pStyle w:val="([^"]*)"/.exec(p)?.[1] ?? ''));
}

/** Contents as they stand in the file, before anyone updates a field. */
export function indiceDe(documentXml: string): readonly EntradaDeIndice[] {
  return parrafos(documentXml, /^TOC\d$/).map((p) => {
    const [titulo = '', pagina = ''] = textoDe(p).split('\t');
    return { titulo, pagina: Number(pagina) };
  });
}

/** Captions as they stand in the file. */
export function leyendasDe(documentXml: string): readonly string[] {
  return parrafos(documentXml, /^Caption$/).map(textoDe);
}

/** The tables in their order: rows of cells, each with its text without line breaks. */
export function tablasDe(documentXml: string): string[][][] {
  const partes = (xml: string, etiqueta: string): string[] =>
    xml.match(new RegExp(`<w:${etiqueta}>.*?</w:${etiqueta}>`, 'gs')) ?? [];
  return partes(documentXml, 'tbl').map((tabla) =>
    partes(tabla, 'tr').map((fila) => partes(fila, 'tc').map(textoDe)),
  );
}
