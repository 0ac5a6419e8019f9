import { SaxesParser } from 'saxes';
import { Problem } from '../../../shared/problem.ts';

export type Atributos = Readonly<Record<string, string>>;

/** Names come without their namespace prefix: OOXML's transitional and strict forms read alike. */
export interface Manejadores {
  readonly abre?: (nombre: string, atributos: Atributos) => void;
  readonly cierra?: (nombre: string) => void;
  readonly texto?: (texto: string) => void;
}

interface Origen {
  readonly archivo: string;
  readonly parte: string;
}

const CHUNK = 262_144;

/**
 * Walks through an XML part. Entities beyond XML's own five are not known, and a DOCTYPE, where they would be
 * declared, is refused.
 * @throws Problem `xml-con-entidades`, `xlsx-danado`
 */
export const recorrerXml = (bytes: Uint8Array, origen: Origen, manejadores: Manejadores): void => {
  const parser = new SaxesParser({ position: false, xmlns: false });
  const { abre, cierra, texto } = manejadores;
  parser.on('doctype', () => {
    throw new Problem('xml-con-entidades', origen);
  });
  if (abre)
    parser.on('opentag', ({ name, attributes }) => {
      abre(local(name), attributes);
    });
  if (cierra)
    parser.on('closetag', ({ name }) => {
      cierra(local(name));
    });
  if (texto) {
    parser.on('text', texto);
    parser.on('cdata', texto);
  }
  try {
    const decoder = new TextDecoder(encodingOf(bytes));
    for (let p = 0; p < bytes.length; p += CHUNK)
      parser.write(decoder.decode(bytes.subarray(p, p + CHUNK), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('xlsx-danado', {
      archivo: origen.archivo,
      motivo: `«${origen.parte}» no es XML válido`,
    });
  }
};

const local = (nombre: string): string => nombre.slice(nombre.indexOf(':') + 1);

/** An attribute whatever its prefix: `r:id`, `d2p1:id`. */
export const atributo = (atributos: Atributos, nombre: string): string | undefined => {
  const directo = atributos[nombre];
  if (directo !== undefined) return directo;
  const clave = Object.keys(atributos).find((otro) => otro.endsWith(`:${nombre}`));
  return clave === undefined ? undefined : atributos[clave];
};

/** `1`, `true` or `on` (ST_OnOff). */
export const esCierto = (valor: string | undefined): boolean =>
  valor === '1' || valor === 'true' || valor === 'on';

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
};
