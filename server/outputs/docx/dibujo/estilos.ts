import { ESTILOS } from './estilos-datos.ts';
import type { EstiloDeParrafo } from './estilos-datos.ts';
import { CELDA, LINEA } from '../medidas/pagina.ts';
import type { Paleta } from './paleta.ts';
import { DECLARACION, el, ESPACIOS, val } from './xml.ts';

/** Liberation Sans, which stands in for it outside Windows, is as wide: lines break at the same words. */
export const FUENTE = 'Arial';
/** Styles that Word knows by name; the rest are the report's own. */
const PROPIOS = /^(Portada|Firma|Sin actividades|Grupo|Separador|Nota|Celda)/;

function corrida(e: EstiloDeParrafo, paleta: Paleta): string {
  return (
    (e.negrita ? '<w:b/><w:bCs/>' : '') +
    (e.cursiva ? '<w:i/><w:iCs/>' : '') +
    val('w:color', paleta[e.color]) +
    val('w:sz', e.cuerpo) +
    val('w:szCs', e.cuerpo)
  );
}

function parrafo(id: string, e: EstiloDeParrafo): string {
  const sangria = {
    'w:left': e.izquierda,
    'w:right': e.derecha,
    ...(e.francesa > 0 ? { 'w:hanging': e.francesa } : {}),
  };
  return (
    (e.nivel === null ? '' : '<w:keepNext/><w:keepLines/>') +
    (id === 'Vineta' ? el('w:numPr', {}, val('w:ilvl', 0), val('w:numId', 1)) : '') +
    el('w:spacing', { 'w:before': 0, 'w:after': e.despues, 'w:line': e.renglon, 'w:lineRule': 'exact' }) +
    (e.izquierda === 0 && e.derecha === 0 ? '' : el('w:ind', sangria)) +
    (e.alinea === 'left' ? '' : val('w:jc', e.alinea)) +
    (e.nivel === null ? '' : val('w:outlineLvl', e.nivel))
  );
}

/** What Word puts after a paragraph of the style when a person presses Enter. */
function siguiente(id: string, e: EstiloDeParrafo): string {
  return e.nivel === null && id !== 'Caption' ? '' : val('w:next', 'Texto');
}

function estilo(id: string, e: EstiloDeParrafo, paleta: Paleta): string {
  const atributos = {
    'w:type': 'paragraph',
    'w:default': id === 'Normal' ? 1 : null,
    'w:customStyle': PROPIOS.test(e.nombre) ? 1 : null,
    'w:styleId': id,
  };
  return el(
    'w:style',
    atributos,
    val('w:name', e.nombre),
    id === 'Normal' ? '' : val('w:basedOn', 'Normal'),
    siguiente(id, e),
    id.startsWith('TOC') ? val('w:uiPriority', 39) : '',
    '<w:qFormat/>',
    el('w:pPr', {}, parrafo(id, e)),
    el('w:rPr', {}, corrida(e, paleta)),
  );
}

/** Default look: language, font, no kerning, so that widths are the font's own in every program. */
function porDefecto(): string {
  const fuentes = el('w:rFonts', {
    'w:ascii': FUENTE,
    'w:hAnsi': FUENTE,
    'w:eastAsia': FUENTE,
    'w:cs': FUENTE,
  });
  const idioma = el('w:lang', { 'w:val': 'es-MX', 'w:eastAsia': 'es-MX', 'w:bidi': 'ar-SA' });
  return el(
    'w:docDefaults',
    {},
    el('w:rPrDefault', {}, el('w:rPr', {}, fuentes, idioma)),
    el('w:pPrDefault', {}, el('w:pPr', {}, el('w:widowControl', {}))),
  );
}

function margenes(arriba: number, lados: number, abajo: number): string {
  const lado = (nombre: string, w: number): string => el(`w:${nombre}`, { 'w:w': w, 'w:type': 'dxa' });
  return el(
    'w:tblCellMar',
    {},
    lado('top', arriba),
    lado('left', lados),
    lado('bottom', abajo),
    lado('right', lados),
  );
}

function tablas(paleta: Paleta): string {
  const linea = (lado: string): string =>
    el(`w:${lado}`, { 'w:val': 'single', 'w:sz': LINEA.grosor, 'w:space': 0, 'w:color': paleta.linea });
  const normal = el(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TablaNormal' },
    val('w:name', 'Normal Table'),
    val('w:uiPriority', 99),
    '<w:semiHidden/><w:unhideWhenUsed/>',
    el('w:tblPr', {}, el('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }), margenes(0, 108, 0)),
  );
  const informe = el(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'TablaDeInforme' },
    val('w:name', 'Tabla de informe'),
    val('w:basedOn', 'TablaNormal'),
    val('w:uiPriority', 99),
    el(
      'w:tblPr',
      {},
      el('w:tblBorders', {}, linea('top'), linea('bottom'), linea('insideH')),
      margenes(CELDA.arriba, CELDA.lados, CELDA.abajo),
    ),
    el(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      el('w:rPr', {}, '<w:b/><w:bCs/>', val('w:color', 'FFFFFF')),
      el('w:tcPr', {}, el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': paleta.acento })),
    ),
  );
  return normal + informe;
}

/** `word/styles.xml` (ECMA-376-1 §17.7). */
export function estilosXml(paleta: Paleta): string {
  const w = { 'xmlns:w': ESPACIOS['xmlns:w'] ?? '' };
  const parrafos = Object.entries(ESTILOS).map(([id, e]) => estilo(id, e, paleta));
  return DECLARACION + el('w:styles', w, porDefecto(), ...parrafos, tablas(paleta));
}
