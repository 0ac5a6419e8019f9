import { dibujarTrozos, type Lienzo } from '../docx/dibujo/dibujar-texto.ts';
import type { EstiloId } from '../docx/dibujo/estilos-datos.ts';
import { el, val } from '../docx/dibujo/xml.ts';
import type { Trozo } from '../docx/partes/modelo.ts';

/** How a paragraph of the letter stands; lengths are twips. */
interface Aspecto {
  readonly estilo?: EstiloId;
  readonly alinea?: 'left' | 'center' | 'right' | 'both';
  readonly antes?: number;
  readonly despues?: number;
  /** Left indent. */
  readonly sangria?: number;
  /** Stays on the page of what follows. */
  readonly conSiguiente?: boolean;
  readonly junto?: boolean;
}

/** A paragraph, its properties in the order of CT_PPr (ECMA-376-1 §17.3.1.26). */
export function parrafoDeOficio(trozos: readonly Trozo[], lienzo: Lienzo, aspecto: Aspecto = {}): string {
  const { estilo = 'Normal', alinea = 'left', antes, despues, sangria } = aspecto;
  const espacios =
    antes === undefined && despues === undefined
      ? ''
      : el('w:spacing', { 'w:before': antes ?? null, 'w:after': despues ?? null });
  const pPr = [
    estilo === 'Normal' ? '' : val('w:pStyle', estilo),
    aspecto.conSiguiente === true ? '<w:keepNext/>' : '',
    aspecto.junto === true ? '<w:keepLines/>' : '',
    espacios,
    sangria === undefined ? '' : el('w:ind', { 'w:left': sangria }),
    alinea === 'left' ? '' : val('w:jc', alinea),
  ].join('');
  return el('w:p', {}, pPr === '' ? '' : el('w:pPr', {}, pPr), dibujarTrozos(trozos, lienzo));
}
