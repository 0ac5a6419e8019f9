import { dibujarTrozos, type Lienzo } from '../docx/dibujo/dibujar-texto.ts';
import { DECLARACION, el, ESPACIOS, val } from '../docx/dibujo/xml.ts';
import { HOJAS } from '../docx/medidas/pagina.ts';
import type { Trozo } from '../docx/partes/modelo.ts';
import type { DatosDelOficio } from './datos-del-oficio.ts';

/** Room that a logo takes at the left, twips. */
const ANCHO_DEL_LOGOTIPO = 2000;

/** The letterhead: institution and área beside the logo, over a line of the institution's colour. */
export function membreteXml({ acuse }: DatosDelOficio, lienzo: Lienzo, logotipo: string): string {
  const lineas: readonly Trozo[] = [
    { texto: acuse.institucion.nombre, negrita: true, cuerpo: 20, color: lienzo.paleta.acento },
    { texto: acuse.area.nombre },
  ];
  const borde = el('w:bottom', {
    'w:val': 'single',
    'w:sz': 8,
    'w:space': 6,
    'w:color': lienzo.paleta.acento,
  });
  const parrafos = lineas.map((linea, i) => {
    const ultima = i === lineas.length - 1;
    const pPr = [
      val('w:pStyle', 'Encabezado'),
      ultima ? el('w:pBdr', {}, borde) : el('w:spacing', { 'w:line': 260, 'w:lineRule': 'exact' }),
      logotipo === '' || ultima ? '' : el('w:ind', { 'w:left': ANCHO_DEL_LOGOTIPO }),
    ].join('');
    return el('w:p', {}, el('w:pPr', {}, pPr), i === 0 ? logotipo : '', dibujarTrozos([linea], lienzo));
  });
  return DECLARACION + el('w:hdr', ESPACIOS, ...parrafos);
}

/** The folio that the letter remits, and `Página X de Y` as fields. */
export function pieDeOficioXml({ acuse }: DatosDelOficio, lienzo: Lienzo): string {
  const trozos: readonly Trozo[] = [
    { texto: `Acuse ${acuse.folio}` },
    { texto: 'Página ', tab: true },
    { texto: '1', campo: 'PAGE' },
    { texto: ' de ' },
    { texto: '1', campo: 'NUMPAGES' },
  ];
  const tabs = el('w:tabs', {}, el('w:tab', { 'w:val': 'right', 'w:pos': HOJAS.vertical.anchoUtil }));
  const pPr = el('w:pPr', {}, val('w:pStyle', 'Pie'), tabs);
  return DECLARACION + el('w:ftr', ESPACIOS, el('w:p', {}, pPr, dibujarTrozos(trozos, lienzo)));
}
