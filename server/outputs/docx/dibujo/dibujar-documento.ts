import { dibujarFirmas } from '../partes/firmas.ts';
import { dibujarParrafo } from './dibujar-parrafo.ts';
import type { Secciones } from './dibujar-parrafo.ts';
import { dibujarTabla } from './dibujar-tabla.ts';
import type { Lienzo } from './dibujar-texto.ts';
import type { Documento } from '../partes/documento.ts';
import type { Orientacion, Pieza } from '../partes/modelo.ts';
import { HOJAS, MARGEN } from '../medidas/pagina.ts';
import { DECLARACION, el, ESPACIOS, val } from './xml.ts';

/** A section: how its pages lie, and the parts of its header and footer. */
export interface SeccionDocx {
  readonly orientacion: Orientacion;
  readonly encabezado: string;
  readonly pie: string;
}

/**
 * The cover, then one section each time the page is turned. Every section has its own header and footer parts:
 * LibreOffice loses the fields of a part that two sections share.
 */
export function seccionesDe({ tramos }: Documento): readonly SeccionDocx[] {
  const lados: readonly Orientacion[] = ['vertical', ...tramos.map((t) => t.orientacion)];
  return lados.map((orientacion, i) => ({
    orientacion,
    encabezado: `encabezado${String(i + 1)}`,
    pie: `pie${String(i + 1)}`,
  }));
}

/** Section properties in the order of CT_SectPr (ECMA-376-1 §17.6.17). */
function propiedades({ orientacion, encabezado, pie }: SeccionDocx): string {
  const { ancho, alto } = HOJAS[orientacion];
  return el(
    'w:sectPr',
    {},
    el('w:headerReference', { 'w:type': 'default', 'r:id': encabezado }),
    el('w:footerReference', { 'w:type': 'default', 'r:id': pie }),
    val('w:type', 'nextPage'),
    el('w:pgSz', {
      'w:w': ancho,
      'w:h': alto,
      'w:orient': orientacion === 'horizontal' ? 'landscape' : null,
    }),
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
export function documentoXml(documento: Documento, lienzo: Lienzo): string {
  const secciones = seccionesDe(documento).map(propiedades);
  const dibujar = (pieza: Pieza): string => dibujarPieza(pieza, lienzo, secciones);
  const deIndice = documento.indice.length + 1;
  const piezas = documento.tramos.flatMap((tramo) => tramo.piezas).map(dibujar);
  const cuerpo = [indice(piezas.slice(0, deIndice)), ...piezas.slice(deIndice)];
  const final = secciones.at(-1) ?? '';
  const portada = documento.portada.map(dibujar);
  return DECLARACION + el('w:document', ESPACIOS, el('w:body', {}, ...portada, ...cuerpo, final));
}
