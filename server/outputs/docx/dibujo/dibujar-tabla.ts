import { altoDeFila } from '../medidas/altura.ts';
import { dibujarTrozos } from './dibujar-texto.ts';
import type { Lienzo } from './dibujar-texto.ts';
import type { CeldaDocx, FilaDocx, TablaDocx } from '../partes/modelo.ts';
import { LINEA } from '../medidas/pagina.ts';
import { esMasAltaQueUnaPagina } from '../medidas/paginar.ts';
import { ESTILOS, renglonDeCelda } from './estilos-datos.ts';
import { el, val } from './xml.ts';

/** Table properties in the order of CT_TblPr (ECMA-376-1 §17.4.59); caption and description for who does not see it. */
function propiedades(tabla: TablaDocx): string {
  const ancho = tabla.anchos.reduce((a, b) => a + b, 0);
  return el(
    'w:tblPr',
    {},
    val('w:tblStyle', 'TablaDeInforme'),
    el('w:tblW', { 'w:w': ancho, 'w:type': 'dxa' }),
    el('w:tblLayout', { 'w:type': 'fixed' }),
    el('w:tblLook', {
      'w:val': '0020',
      'w:firstRow': 1,
      'w:lastRow': 0,
      'w:firstColumn': 0,
      'w:lastColumn': 0,
      'w:noHBand': 0,
      'w:noVBand': 1,
    }),
    val('w:tblCaption', tabla.titulo),
    val('w:tblDescription', tabla.descripcion),
  );
}

interface Lugar {
  readonly tabla: TablaDocx;
  readonly fila: FilaDocx;
  readonly lienzo: Lienzo;
}

/** A frame beside the tint: what is marked shows in a black-and-white print as well. */
function bordes(celda: CeldaDocx, { lienzo }: Lugar): string {
  if (!celda.marcada) return '';
  const borde = { 'w:val': 'single', 'w:sz': LINEA.grosor, 'w:space': 0, 'w:color': lienzo.paleta.alerta };
  return el('w:tcBorders', {}, ...['top', 'left', 'bottom', 'right'].map((lado) => el(`w:${lado}`, borde)));
}

function fondo(celda: CeldaDocx, { fila, lienzo: { paleta } }: Lugar): string {
  const dato = fila.tipo === 'total' ? paleta.claro : null;
  const color = celda.marcada ? paleta.marca : fila.tipo === 'encabezado' ? paleta.acento : dato;
  return color === null ? '' : el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': color });
}

/** A column whose heading runs upward is too narrow for the margins of the others. */
const MARGENES_ANGOSTOS = el(
  'w:tcMar',
  {},
  el('w:left', { 'w:w': 20, 'w:type': 'dxa' }),
  el('w:right', { 'w:w': 20, 'w:type': 'dxa' }),
);

function dibujarCelda(celda: CeldaDocx, j: number, lugar: Lugar): string {
  const { tabla, fila, lienzo } = lugar;
  const girada = fila.giradas[j] === true;
  const encabezado = fila.tipo === 'encabezado';
  const angosta = tabla.filas[0]?.giradas[j] === true;
  const tcPr = el(
    'w:tcPr',
    {},
    el('w:tcW', { 'w:w': tabla.anchos[j] ?? 0, 'w:type': 'dxa' }),
    bordes(celda, lugar),
    fondo(celda, lugar),
    angosta ? MARGENES_ANGOSTOS : '',
    girada ? val('w:textDirection', 'btLr') : '',
    celda.centrada ? val('w:vAlign', 'center') : '',
  );
  const renglon = renglonDeCelda(tabla.cuerpo);
  const normal = tabla.cuerpo === ESTILOS.Celda.cuerpo;
  const pPr = el(
    'w:pPr',
    {},
    val('w:pStyle', 'Celda'),
    encabezado ? '<w:keepNext/>' : '',
    normal ? '' : el('w:spacing', { 'w:line': renglon, 'w:lineRule': 'exact' }),
    celda.alinea === 'left' ? '' : val('w:jc', celda.alinea),
  );
  const distinto = {
    ...(encabezado ? { color: 'FFFFFF' } : {}),
    ...(normal ? {} : { cuerpo: tabla.cuerpo }),
  };
  const trozos = celda.trozos.map((t) => ({ ...t, ...distinto }));
  return el('w:tc', {}, tcPr, el('w:p', {}, pPr, dibujarTrozos(trozos, lienzo)));
}

function dibujarFila(tabla: TablaDocx, fila: FilaDocx, lienzo: Lienzo): string {
  const alto = altoDeFila(tabla, fila);
  const partible = esMasAltaQueUnaPagina(tabla, alto);
  const trPr = el(
    'w:trPr',
    {},
    partible ? '' : '<w:cantSplit/>',
    partible
      ? ''
      : el('w:trHeight', {
          'w:val': alto - LINEA.alto,
          'w:hRule': fila.giradas.includes(true) ? 'exact' : 'atLeast',
        }),
    fila.tipo === 'encabezado' ? '<w:tblHeader/>' : '',
  );
  const lugar = { tabla, fila, lienzo };
  return el('w:tr', {}, trPr, ...fila.celdas.map((celda, j) => dibujarCelda(celda, j, lugar)));
}

export function dibujarTabla(tabla: TablaDocx, lienzo: Lienzo): string {
  const rejilla = tabla.anchos.map((ancho) => el('w:gridCol', { 'w:w': ancho }));
  return el(
    'w:tbl',
    {},
    propiedades(tabla),
    el('w:tblGrid', {}, ...rejilla),
    ...tabla.filas.map((fila) => dibujarFila(tabla, fila, lienzo)),
  );
}
