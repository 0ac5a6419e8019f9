import { dibujarFirmas } from './firmas.ts';
import { dibujarParrafo } from './dibujar-parrafo.ts';
import type { Secciones } from './dibujar-parrafo.ts';
import { dibujarTabla } from './dibujar-tabla.ts';
import type { Lienzo } from './dibujar-texto.ts';
import type { Documento } from './documento.ts';
import type { Orientacion, Pieza } from './modelo.ts';
import { HOJAS, MARGEN } from './pagina.ts';
import { DECLARACION, el, ESPACIOS, val } from './xml.ts';

/** Relationship ids of a section's header and footer. */
export interface EncabezadoYPie {
  readonly encabezado: string;
  readonly pie: string;
}

/** Section properties in the order of CT_SectPr (ECMA-376-1 §17.6.17). */
function seccion(orientacion: Orientacion, ids: EncabezadoYPie): string {
  const { ancho, alto } = HOJAS[orientacion];
  return el(
    'w:sectPr',
    {},
    el('w:headerReference', { 'w:type': 'default', 'r:id': ids.encabezado }),
    el('w:footerReference', { 'w:type': 'default', 'r:id': ids.pie }),
    val('w:type', 'nextPage'),
    el('w:pgSz', { 'w:w': ancho, 'w:h': alto, 'w:orient': orientacion === 'horizontal' ? 'landscape' : null }),
    el('w:pgMar', {
      'w:top': MARGEN.arriba,
      'w:right': MARGEN.lados,
      'w:bottom': MARGEN.abajo,
      'w:left': MARGEN.lados,
      'w:header': MARGEN.encabezado,
      'w:footer': MARGEN.pie,
      'w:gutter': 0,
    }),
    el('w:cols', { 'w:space': 708 }),
  );
}

export function seccionesXml(ids: Readonly<Record<Orientacion | 'portada', EncabezadoYPie>>): Secciones {
  return {
    portada: seccion('vertical', ids.portada),
    vertical: seccion('vertical', ids.vertical),
    horizontal: seccion('horizontal', ids.horizontal),
  };
}

function dibujarPieza(pieza: Pieza, lienzo: Lienzo, secciones: Secciones): string {
  if (pieza.tipo === 'tabla') return dibujarTabla(pieza, lienzo);
  if (pieza.tipo === 'firmas') return dibujarFirmas(pieza, lienzo);
  return dibujarParrafo(pieza, lienzo, secciones);
}

/** The contents in the content control that Word shows as a table of contents, with its *Update* (§17.5.2.12). */
function indice(parrafos: readonly string[]): string {
  const galeria = el('w:docPartObj', {}, val('w:docPartGallery', 'Table of Contents'), '<w:docPartUnique/>');
  return el('w:sdt', {}, el('w:sdtPr', {}, galeria), el('w:sdtContent', {}, ...parrafos));
}

/** `word/document.xml`: the last section's properties end the body, every other's its last paragraph. */
export function documentoXml(documento: Documento, lienzo: Lienzo, secciones: Secciones): string {
  const dibujar = (pieza: Pieza): string => dibujarPieza(pieza, lienzo, secciones);
  const ultimo = documento.tramos.length - 1;
  const deIndice = documento.indice.length + 1;
  const cuerpo = documento.tramos.flatMap((tramo, i) => {
    const piezas = tramo.piezas.map((p, k): Pieza => {
      if (i !== ultimo || k !== tramo.piezas.length - 1 || p.tipo !== 'parrafo') return p;
      const { finDeSeccion: _, ...resto } = p;
      return resto;
    });
    const xml = piezas.map(dibujar);
    return i === 0 ? [indice(xml.slice(0, deIndice)), ...xml.slice(deIndice)] : xml;
  });
  const final = secciones[documento.tramos[ultimo]?.orientacion ?? 'vertical'];
  const portada = documento.portada.map(dibujar);
  return DECLARACION + el('w:document', ESPACIOS, el('w:body', {}, ...portada, ...cuerpo, final));
}
