import type { Portada } from '../../../../shared/report/arbol.ts';
import { ANCHO_DE_FIRMA, ESPACIO_DE_FIRMA, altoDeNombres } from '../medidas/alto-de-firmas.ts';
import type { Firma, Firmas, Pieza } from './modelo.ts';
import type { Lienzo } from '../dibujo/dibujar-texto.ts';
import { HOJAS } from '../medidas/pagina.ts';
import { el, escapar, val } from '../dibujo/xml.ts';

/** Who signs as the Carátula says; without `Firmas`, who answers for the report. */
function firmantes(portada: Portada): readonly Firma[] {
  if (portada.firmas.length > 0) return portada.firmas;
  return portada.responsable === '' ? [] : [{ nombre: portada.responsable, cargo: portada.area }];
}

/** The signature block, which ends the report; nothing where nobody is named. */
export function piezasDeFirmas(portada: Portada): readonly Pieza[] {
  const firmas = firmantes(portada);
  if (firmas.length === 0) return [];
  const filas: Firma[][] = [];
  for (let i = 0; i < firmas.length; i += 2) filas.push(firmas.slice(i, i + 2));
  return [
    { tipo: 'firmas', filas },
    { tipo: 'parrafo', estilo: 'Separador', trozos: [], despues: 0 },
  ];
}

function celda(ancho: number, dentro: string, linea: boolean, color: string): string {
  const borde = el('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 0, 'w:color': color });
  const tcPr = el(
    'w:tcPr',
    {},
    el('w:tcW', { 'w:w': ancho, 'w:type': 'dxa' }),
    linea ? el('w:tcBorders', {}, borde) : '',
    linea ? el('w:tcMar', {}, el('w:top', { 'w:w': 60, 'w:type': 'dxa' })) : '',
  );
  return el('w:tc', {}, tcPr, dentro);
}

function parrafo(estilo: 'Firma' | 'FirmaCargo', texto: string): string {
  const negrita = estilo === 'Firma' ? '<w:rPr><w:b/><w:bCs/></w:rPr>' : '';
  const corrida =
    texto === '' ? '' : `<w:r>${negrita}<w:t xml:space="preserve">${escapar(texto)}</w:t></w:r>`;
  return `<w:p><w:pPr>${val('w:pStyle', estilo)}<w:keepNext/></w:pPr>${corrida}</w:p>`;
}

function fila(celdas: readonly string[], alto: number): string {
  const trPr = el('w:trPr', {}, '<w:cantSplit/>', el('w:trHeight', { 'w:val': alto, 'w:hRule': 'atLeast' }));
  return el('w:tr', {}, trPr, ...celdas);
}

/** Three columns: signature, gap, signature; a single one stands in the middle. */
function filasDe(firmas: readonly Firma[], anchos: readonly number[], color: string): string {
  const lugares = firmas.length === 1 ? [undefined, firmas[0], undefined] : [firmas[0], undefined, firmas[1]];
  const vacia = anchos.map((ancho) => celda(ancho, parrafo('Firma', ''), false, color));
  const nombres = lugares.map((f, j) =>
    f === undefined
      ? celda(anchos[j] ?? 0, parrafo('Firma', ''), false, color)
      : celda(
          anchos[j] ?? 0,
          parrafo('Firma', f.nombre) + (f.cargo === '' ? '' : parrafo('FirmaCargo', f.cargo)),
          true,
          color,
        ),
  );
  return fila(vacia, ESPACIO_DE_FIRMA) + fila(nombres, altoDeNombres(firmas));
}

function tabla(firmas: readonly (readonly Firma[])[], unica: boolean, color: string): string {
  const ancho = ANCHO_DE_FIRMA;
  const total = HOJAS.vertical.anchoUtil;
  const lado = Math.floor((total - ancho) / 2);
  const anchos = unica ? [lado, ancho, total - ancho - lado] : [ancho, total - 2 * ancho, ancho];
  const tblPr = el(
    'w:tblPr',
    {},
    el('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
    el('w:tblLayout', { 'w:type': 'fixed' }),
    val('w:tblCaption', 'Firmas'),
    val('w:tblDescription', 'Espacio para las firmas de quienes responden por el informe.'),
  );
  const rejilla = el('w:tblGrid', {}, ...anchos.map((w) => el('w:gridCol', { 'w:w': w })));
  return el('w:tbl', {}, tblPr, rejilla, ...firmas.map((f) => filasDe(f, anchos, color)));
}

const ENTRE = '<w:p><w:pPr><w:pStyle w:val="Separador"/><w:keepNext/><w:spacing w:after="0"/></w:pPr></w:p>';

export function dibujarFirmas(firmas: Firmas, { paleta }: Lienzo): string {
  const pares = firmas.filas.filter((f) => f.length === 2);
  const sueltas = firmas.filas.filter((f) => f.length === 1);
  const tablas = [
    ...(pares.length > 0 ? [tabla(pares, false, paleta.gris)] : []),
    ...(sueltas.length > 0 ? [tabla(sueltas, true, paleta.gris)] : []),
  ];
  return tablas.join(ENTRE);
}
