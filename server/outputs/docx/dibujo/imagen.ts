import { el } from './xml.ts';

/** A picture file as read; `ancho` and `alto` in pixels where the caller knows them. */
export interface Imagen {
  readonly bytes: Uint8Array;
  readonly tipo: 'png' | 'jpg';
  readonly ancho?: number;
  readonly alto?: number;
}

interface Medidas {
  readonly ancho: number;
  readonly alto: number;
}

/** English Metric Units in a twip (ECMA-376-1 §20.1.2.1: 914,400 to the inch). */
const EMU = 635;

function medidasDePng(b: DataView): Medidas | null {
  // PNG (ISO/IEC 15948) §11.2.2: IHDR is the first chunk
  if (b.byteLength < 24 || b.getUint32(0) !== 0x89504e47) return null;
  return { ancho: b.getUint32(16), alto: b.getUint32(20) };
}

function esMarco(marca: number): boolean {
  return marca >= 0xc0 && marca <= 0xcf && marca !== 0xc4 && marca !== 0xc8 && marca !== 0xcc;
}

function medidasDeJpg(b: DataView): Medidas | null {
  // JPEG (ITU-T T.81) §B.2.2: the first frame header (SOF) says lines and samples
  if (b.byteLength < 4 || b.getUint16(0) !== 0xffd8) return null;
  for (let i = 2; i + 9 < b.byteLength;) {
    if (b.getUint8(i) !== 0xff) return null;
    const marca = b.getUint8(i + 1);
    if (esMarco(marca)) return { alto: b.getUint16(i + 5), ancho: b.getUint16(i + 7) };
    i += 2 + b.getUint16(i + 2);
  }
  return null;
}

/** Pixels of a picture, or null where its bytes are not what its type says. */
export function medidasDe(imagen: Imagen): Medidas | null {
  const { bytes } = imagen;
  const vista = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const leidas = imagen.tipo === 'png' ? medidasDePng(vista) : medidasDeJpg(vista);
  if (leidas === null || leidas.ancho === 0 || leidas.alto === 0) return null;
  return { ancho: imagen.ancho ?? leidas.ancho, alto: imagen.alto ?? leidas.alto };
}

/** The largest size of that shape within a box; twips. */
export function encajar({ ancho, alto }: Medidas, caja: Medidas): Medidas {
  const escala = Math.min(caja.ancho / ancho, caja.alto / alto);
  return { ancho: Math.round(ancho * escala), alto: Math.round(alto * escala) };
}

/** Where a floating picture stands: twips from the left margin and from the top of the page. */
interface Posicion {
  readonly x: number;
  readonly y: number;
}

interface Dibujo {
  readonly relacion: string;
  readonly id: number;
  readonly medidas: Medidas;
  /** What is read in the picture's place. */
  readonly texto: string;
  readonly posicion: Posicion | null;
}

function grafico({ relacion, id, medidas, texto }: Dibujo): string {
  const extension = el('a:ext', { cx: medidas.ancho * EMU, cy: medidas.alto * EMU });
  const marco = el('a:xfrm', {}, el('a:off', { x: 0, y: 0 }), extension);
  const pic = el(
    'pic:pic',
    {},
    el(
      'pic:nvPicPr',
      {},
      el('pic:cNvPr', { id, name: `Logotipo ${String(id)}`, descr: texto }),
      '<pic:cNvPicPr/>',
    ),
    el('pic:blipFill', {}, el('a:blip', { 'r:embed': relacion }), el('a:stretch', {}, '<a:fillRect/>')),
    el('pic:spPr', {}, marco, el('a:prstGeom', { prst: 'rect' }, '<a:avLst/>')),
  );
  return el(
    'a:graphic',
    {},
    el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, pic),
  );
}

function lugar(eje: 'H' | 'V', desde: string, twips: number): string {
  return el(`wp:position${eje}`, { relativeFrom: desde }, el('wp:posOffset', {}, String(twips * EMU)));
}

const FLOTANTE = {
  simplePos: 0,
  relativeHeight: 2,
  behindDoc: 0,
  locked: 0,
  layoutInCell: 1,
  allowOverlap: 1,
};

/** A run with the picture: in the line (ECMA-376-1 §20.4.2.8), or floating where `posicion` says (§20.4.2.3). */
export function dibujarImagen(dibujo: Dibujo): string {
  const { id, medidas, texto, posicion } = dibujo;
  const distancias = { distT: 0, distB: 0, distL: 0, distR: 0 };
  const extension = el('wp:extent', { cx: medidas.ancho * EMU, cy: medidas.alto * EMU });
  const propiedades =
    el('wp:docPr', { id, name: `Logotipo ${String(id)}`, descr: texto }) +
    el('wp:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noChangeAspect: 1 }));
  const marco =
    posicion === null
      ? el('wp:inline', distancias, extension, propiedades, grafico(dibujo))
      : el(
          'wp:anchor',
          { ...distancias, ...FLOTANTE },
          el('wp:simplePos', { x: 0, y: 0 }),
          lugar('H', 'margin', posicion.x),
          lugar('V', 'page', posicion.y),
          extension,
          '<wp:wrapNone/>',
          propiedades,
          grafico(dibujo),
        );
  return `<w:r><w:drawing>${marco}</w:drawing></w:r>`;
}
