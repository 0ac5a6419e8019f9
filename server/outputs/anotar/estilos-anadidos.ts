import type { Style } from '../xlsx/ooxml/model.ts';
import { alignmentXml, borderXml, fontXml, solidFillXml } from '../xlsx/ooxml/styles.ts';
import type { Styles } from '../xlsx/ooxml/styles.ts';
import { element } from '../xlsx/ooxml/xml.ts';
import { appendTo, outline, setAttribute } from './xml-edit.ts';
import type { Paquete } from './paquete.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** With its own namespace: the styles of the package may give theirs a prefix. */
function propio(xml: string): string {
  return xml.replace(/^<[\w]+/, (inicio) => `${inicio} xmlns="${MAIN}"`);
}

/** Our few looks, added behind the styles of a person's own workbook; none of theirs moves. */
export class EstilosAnadidos implements Styles {
  private readonly paquete: Paquete;
  private readonly parte: string;
  private readonly dados = new Map<string, number>();

  constructor(paquete: Paquete, parte: string) {
    this.paquete = paquete;
    this.parte = parte;
  }

  id(style: Style | undefined): number {
    if (style === undefined) return 0;
    const clave = JSON.stringify(style);
    let id = this.dados.get(clave);
    if (id === undefined) this.dados.set(clave, (id = this.anadir(style)));
    return id;
  }

  highlight(): number {
    throw new Error('no conditional format is added to a person’s own workbook');
  }

  private anadir(style: Style): number {
    const fontId = this.agregar('fonts', fontXml(style));
    const fillId = style.fill === undefined ? 0 : this.agregar('fills', solidFillXml(style.fill));
    const borderId = this.agregar('borders', borderXml(style.border));
    if (fontId === null || fillId === null || borderId === null) return 0;
    const xf = element(
      'xf',
      {
        numFmtId: 0,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: style.quotePrefix === true ? true : undefined,
        applyFont: true,
        applyFill: true,
        applyBorder: true,
        applyAlignment: true,
      },
      alignmentXml(style),
    );
    return this.agregar('cellXfs', xf) ?? 0;
  }

  /** Adds to one list of the style sheet; gives the new item's number, or null where there is no such list. */
  private agregar(nombre: string, xml: string): number | null {
    const hoja = this.paquete.leer(this.parte) ?? '';
    const lugar = outline(hoja).children.find(({ name }) => name === nombre);
    if (lugar === undefined) return null;
    const nuevo = propio(xml);
    const lista = hoja.slice(lugar.start, lugar.end);
    const hechos = outline(lista).children;
    const igual = hechos.findIndex(({ start, end }) => lista.slice(start, end) === nuevo);
    if (igual !== -1) return igual;
    const con = appendTo(hoja, lugar, nuevo);
    this.paquete.escribir(this.parte, setAttribute(con, lugar, 'count', String(hechos.length + 1)));
    return hechos.length;
  }
}
