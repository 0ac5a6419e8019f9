import { ARIAL } from '../medidas/metricas-arial.ts';
import type { Trozo } from '../partes/modelo.ts';
import type { Paleta } from './paleta.ts';
import { el, escapar, sinIlegales, val } from './xml.ts';

/** What drawing needs besides the pieces: colours, and where addresses are noted as relationships. */
export interface Lienzo {
  readonly paleta: Paleta;
  /** Relationship id of an address outside the document. */
  readonly relacion: (url: string) => string;
}

/** Arrows, signs, dingbats: what of them Arial lacks Word has in this font; elsewhere a substitute is found. */
const SIMBOLOS = 'Segoe UI Symbol';

const QUIZA_SIMBOLO = /[\u2190-\u2bff]/;

function esSimbolo(c: string): boolean {
  const codigo = c.codePointAt(0) ?? 0;
  return codigo >= 0x2190 && codigo <= 0x2bff && (ARIAL.regular[codigo] ?? 0) === 0;
}

/** Run properties in the order of CT_RPr (ECMA-376-1 §17.3.2.28, EG_RPrBase). */
function propiedades(trozo: Trozo, paleta: Paleta, simbolo: boolean): string {
  const enlace = trozo.liga !== undefined;
  const dentro =
    (simbolo
      ? el('w:rFonts', { 'w:ascii': SIMBOLOS, 'w:hAnsi': SIMBOLOS, 'w:eastAsia': SIMBOLOS, 'w:cs': SIMBOLOS })
      : '') +
    (trozo.negrita === true ? '<w:b/><w:bCs/>' : '') +
    (trozo.color === undefined
      ? enlace
        ? val('w:color', paleta.acento)
        : ''
      : val('w:color', trozo.color)) +
    (trozo.cuerpo === undefined ? '' : val('w:sz', trozo.cuerpo) + val('w:szCs', trozo.cuerpo)) +
    (enlace ? val('w:u', 'single') : '') +
    (trozo.marcado === true
      ? el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': paleta.marca })
      : '');
  return dentro === '' ? '' : `<w:rPr>${dentro}</w:rPr>`;
}

function texto(contenido: string): string {
  return contenido
    .split('\n')
    .map((linea) => (linea === '' ? '' : `<w:t xml:space="preserve">${escapar(linea)}</w:t>`))
    .join('<w:br/>');
}

function corridas(trozo: Trozo, paleta: Paleta): string {
  let xml = trozo.tab === true ? `<w:r>${propiedades(trozo, paleta, false)}<w:tab/></w:r>` : '';
  if (!QUIZA_SIMBOLO.test(trozo.texto)) {
    return trozo.texto === ''
      ? xml
      : `${xml}<w:r>${propiedades(trozo, paleta, false)}${texto(trozo.texto)}</w:r>`;
  }
  let grupo = '';
  let simbolo = false;
  const cerrar = (): void => {
    if (grupo !== '') xml += `<w:r>${propiedades(trozo, paleta, simbolo)}${texto(grupo)}</w:r>`;
    grupo = '';
  };
  for (const c of sinIlegales(trozo.texto)) {
    const es = esSimbolo(c);
    if (es !== simbolo) cerrar();
    simbolo = es;
    grupo += c;
  }
  cerrar();
  return xml;
}

export function marcaDeCampo(tipo: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${tipo}"/></w:r>`;
}

export function instruccion(campo: string): string {
  return `<w:r><w:instrText xml:space="preserve"> ${escapar(campo)} </w:instrText></w:r>`;
}

/** A field with its result stored as text (ECMA-376-1 §17.16.18): it reads right before anyone updates it. */
function conCampo(trozo: Trozo, paleta: Paleta): string {
  const { campo, tab, ...resto } = trozo;
  if (campo === undefined) return corridas(trozo, paleta);
  const antes = tab === true ? corridas({ ...resto, texto: '', tab: true }, paleta) : '';
  return (
    antes +
    marcaDeCampo('begin') +
    instruccion(campo) +
    marcaDeCampo('separate') +
    corridas(resto, paleta) +
    marcaDeCampo('end')
  );
}

/** Runs of a text; those with an address or an anchor inside their hyperlink, neighbours under one. */
export function dibujarTrozos(trozos: readonly Trozo[], { paleta, relacion }: Lienzo): string {
  let xml = '';
  let abierta = '';
  for (const trozo of trozos) {
    const clave = trozo.liga ?? (trozo.ancla === undefined ? '' : `#${trozo.ancla}`);
    if (clave !== abierta) {
      if (abierta !== '') xml += '</w:hyperlink>';
      if (trozo.liga !== undefined) xml += `<w:hyperlink r:id="${relacion(trozo.liga)}" w:history="1">`;
      else if (trozo.ancla !== undefined) xml += `<w:hyperlink w:anchor="${trozo.ancla}" w:history="1">`;
      abierta = clave;
    }
    xml += conCampo(trozo, paleta);
  }
  return abierta === '' ? xml : `${xml}</w:hyperlink>`;
}
