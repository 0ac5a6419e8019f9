import { dibujarTrozos, instruccion, marcaDeCampo } from './dibujar-texto.ts';
import type { Lienzo } from './dibujar-texto.ts';
import type { Parrafo } from '../partes/modelo.ts';
import { HOJAS } from '../medidas/pagina.ts';
import { el, val } from './xml.ts';

/** Properties of each section as XML, the cover's first. */
export type Secciones = readonly string[];

function esDeContenido(p: Parrafo): boolean {
  return p.estilo.startsWith('TOC');
}

/** Paragraph properties in the order of CT_PPr (ECMA-376-1 §17.3.1.26). */
function propiedades(p: Parrafo, lienzo: Lienzo, secciones: Secciones): string {
  const espacios = {
    'w:before': p.antes ?? null,
    'w:after': p.despues ?? null,
    // A drawing on a line of exact height would be cut off
    'w:line': p.dibujo === undefined ? null : 240,
    'w:lineRule': p.dibujo === undefined ? null : 'auto',
  };
  const haySeparacion = Object.values(espacios).some((v) => v !== null);
  return (
    (p.estilo === 'Normal' ? '' : val('w:pStyle', p.estilo)) +
    (p.conSiguiente === true ? '<w:keepNext/>' : '') +
    (p.junto === true ? '<w:keepLines/>' : '') +
    (p.saltoAntes === true ? '<w:pageBreakBefore/>' : '') +
    (p.filete === undefined
      ? ''
      : el(
          'w:pBdr',
          {},
          el(`w:${p.filete}`, {
            'w:val': 'single',
            'w:sz': 12,
            'w:space': 12,
            'w:color': lienzo.paleta.acento,
          }),
        )) +
    (esDeContenido(p)
      ? el(
          'w:tabs',
          {},
          el('w:tab', { 'w:val': 'right', 'w:leader': 'dot', 'w:pos': HOJAS.vertical.anchoUtil }),
        )
      : '') +
    (haySeparacion ? el('w:spacing', espacios) : '') +
    (p.finDeSeccion === undefined ? '' : (secciones[p.finDeSeccion] ?? ''))
  );
}

function conMarcador(p: Parrafo, dentro: string): string {
  if (p.marcador === undefined) return dentro;
  const id = p.marcador.replace(/\D/g, '');
  return `${el('w:bookmarkStart', { 'w:id': id, 'w:name': p.marcador })}${dentro}${el('w:bookmarkEnd', { 'w:id': id })}`;
}

export function dibujarParrafo(p: Parrafo, lienzo: Lienzo, secciones: Secciones): string {
  const abre =
    p.abreCampo === undefined
      ? ''
      : marcaDeCampo('begin') + instruccion(p.abreCampo) + marcaDeCampo('separate');
  const cierra = p.cierraCampo === true ? marcaDeCampo('end') : '';
  const texto = (p.dibujo ?? '') + dibujarTrozos(p.trozos, lienzo);
  const propias = propiedades(p, lienzo, secciones);
  return el(
    'w:p',
    {},
    propias === '' ? '' : `<w:pPr>${propias}</w:pPr>`,
    abre + conMarcador(p, texto) + cierra,
  );
}
