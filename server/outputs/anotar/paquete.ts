import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { element, DECLARATION } from '../xlsx/ooxml/xml.ts';
import { zipDeterminista } from '../zip-determinista.ts';
import { appendTo, attributeOf, outline } from './xml-edit.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

export interface RelacionDeParte {
  readonly id: string;
  /** Last piece of its type: `comments`. */
  readonly tipo: string;
  /** Path in the package, or null for what lies outside. */
  readonly parte: string | null;
}

function texto(bytes: Uint8Array): string {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16) return strFromU8(bytes[0] === 0xef ? bytes.subarray(3) : bytes);
  const xml = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
  return xml.replace(/(<\?xml[^>]*encoding=)("[^"]*"|'[^']*')/, '$1"UTF-8"');
}

/** A person's own workbook, taken apart: parts are read and written as text, the rest is carried along. */
export class Paquete {
  private readonly partes: Record<string, Uint8Array | string> = {};
  /** Whether it is written in OOXML's strict form, whose namespaces differ. */
  readonly estricto: boolean;

  constructor(bytes: Uint8Array) {
    for (const [nombre, parte] of Object.entries(unzipSync(bytes))) {
      if (!nombre.endsWith('/')) this.partes[nombre.replaceAll('\\', '/').replace(/^\/+/, '')] = parte;
    }
    this.estricto = Object.keys(this.partes).some(
      (n) => n.endsWith('workbook.xml') && this.leer(n)?.includes(STRICT_MAIN),
    );
  }

  get nombres(): string[] {
    return Object.keys(this.partes);
  }

  bytes(nombre: string): Uint8Array | undefined {
    const parte = this.partes[nombre];
    return typeof parte === 'string' ? new TextEncoder().encode(parte) : parte;
  }

  leer(nombre: string): string | undefined {
    const parte = this.partes[nombre];
    return parte === undefined || typeof parte === 'string' ? parte : texto(parte);
  }

  /** Writes a part; what this project writes in the transitional form is put in the package's own. */
  escribir(nombre: string, xml: string): void {
    this.partes[nombre] = this.estricto
      ? xml.replaceAll(`"${MAIN}"`, `"${STRICT_MAIN}"`).replaceAll(`"${TRANSITIONAL}`, `"${STRICT}`)
      : xml;
  }

  quitar(nombre: string): void {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a record of parts by name
    delete this.partes[nombre];
  }

  relaciones(parte: string): RelacionDeParte[] {
    const xml = this.leer(relacionesDe(parte));
    if (xml === undefined) return [];
    return outline(xml).children.map((hijo) => {
      const destino = attributeOf(xml, hijo, 'Target') ?? '';
      const fuera = attributeOf(xml, hijo, 'TargetMode') === 'External';
      const dentro = destino.startsWith('/') ? destino.slice(1) : posix.join(posix.dirname(parte), destino);
      return {
        id: attributeOf(xml, hijo, 'Id') ?? '',
        tipo: posix.basename(attributeOf(xml, hijo, 'Type') ?? ''),
        parte: fuera ? null : dentro,
      };
    });
  }

  /** Relates two parts and gives the new relation's id. */
  relacionar(parte: string, tipo: string, destino: string): string {
    const nombre = relacionesDe(parte);
    const vacia = `${DECLARATION}<Relationships xmlns="${RELATIONS}"></Relationships>`;
    const xml = this.leer(nombre) ?? vacia;
    const usados = new Set(this.relaciones(parte).map(({ id }) => id));
    let n = 1;
    while (usados.has(`rIdTrimestral${n}`)) n += 1;
    const id = `rIdTrimestral${n}`;
    const nueva = { xmlns: RELATIONS, Id: id, Type: tipo, Target: `/${destino}` };
    this.escribir(nombre, appendTo(xml, outline(xml).root, element('Relationship', nueva)));
    return id;
  }

  /** Says what a new part is (`[Content_Types].xml`). */
  declarar(nombre: string, tipo: string): void {
    const xml = this.leer('[Content_Types].xml') ?? '';
    if (xml.includes(`"/${nombre}"`)) return;
    const nueva = {
      xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types',
      PartName: `/${nombre}`,
      ContentType: tipo,
    };
    this.escribir('[Content_Types].xml', appendTo(xml, outline(xml).root, element('Override', nueva)));
  }

  /** A name that no part has: `xl/comments-trimestral1.xml`. */
  libre(inicio: string, fin: string): string {
    let n = 1;
    while (`${inicio}${n}${fin}` in this.partes) n += 1;
    return `${inicio}${n}${fin}`;
  }

  cerrar(): Uint8Array {
    return zipDeterminista(this.partes);
  }
}

function relacionesDe(parte: string): string {
  return posix.join(posix.dirname(parte), '_rels', `${posix.basename(parte)}.rels`);
}
