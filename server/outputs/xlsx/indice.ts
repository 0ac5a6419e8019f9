import type { Seccion, Tabla } from '../../../shared/report/arbol.ts';
import { altoDe } from './anchos.ts';
import type { Contexto } from './contexto.ts';
import { impresion, INDICE } from './contexto.ts';
import type { Cell, Link, Row, Sheet, Style } from './ooxml/model.ts';
import { cellRef, placeIn, rangeRef } from './ooxml/refs.ts';

/** A table with the tab that holds it. */
export interface TablaConHoja {
  readonly tabla: Tabla;
  readonly seccion: Seccion;
  readonly hoja: string;
}

export const PENDIENTES = 'Pendientes';
const ENCABEZADOS = ['Hoja', 'Línea', 'Sección', 'Número', 'Tabla', 'Filas'];
const ANCHOS = [14, 11, 58, 10, 52, 9];

const texto = (column: number, text: string, style: Style): Cell => ({
  column,
  value: { kind: 'text', text },
  style,
});

function portada({ informe, aspecto, borrador }: Contexto): Row[] {
  const { titulo, institucion, organo, periodoLargo } = informe.portada;
  const lineas: (readonly [string, Style])[] = [
    [titulo === '' ? 'Tablas del informe' : titulo, aspecto.titulo],
    [[institucion, organo].filter((t) => t !== '').join(' · '), aspecto.subtitulo],
    [periodoLargo === '' ? '' : `Periodo: ${periodoLargo}`, aspecto.subtitulo],
  ];
  if (borrador) {
    lineas.push([
      'BORRADOR: las celdas en amarillo tienen algo por corregir; vea la hoja Pendientes.',
      aspecto.aviso,
    ]);
  }
  return lineas
    .filter(([t]) => t !== '')
    .map(([t, estilo], i) => ({
      number: i + 1,
      height: i === 0 ? 22 + 20 * Math.floor(t.length / 105) : 18,
      cells: [texto(1, t, { ...estilo, wrap: true })],
    }));
}

function filaDeTabla({ estilos, aspecto }: Contexto, entrada: TablaConHoja, number: number): Row {
  const { tabla, seccion, hoja } = entrada;
  const rasgos = { formato: null, comillas: false, total: false, marcada: false, liga: false };
  const izquierda = estilos.de({ ...rasgos, alinear: 'left' });
  const centro = estilos.de({ ...rasgos, alinear: 'center' });
  const enlace = { ...izquierda, color: aspecto.enlace.color ?? '', underline: true };
  const cells: Cell[] = [
    texto(1, hoja, enlace),
    texto(2, seccion.linea, izquierda),
    texto(3, seccion.titulo, izquierda),
    texto(4, tabla.numero ?? '', centro),
    texto(5, tabla.titulo ?? '', izquierda),
    { column: 6, value: { kind: 'number', digits: String(tabla.filas.length) }, style: centro },
  ];
  const textos = [hoja, seccion.linea, seccion.titulo, '', tabla.titulo ?? ''];
  return { number, height: altoDe(textos, ANCHOS), cells };
}

/** The first sheet: what the report is, and a link to each table. */
export function hojaDeIndice(
  contexto: Contexto,
  tablas: readonly TablaConHoja[],
  conPendientes: boolean,
): Sheet {
  const arriba = portada(contexto);
  const encabezado = arriba.length + 2;
  const filas = tablas.map((entrada, i) => filaDeTabla(contexto, entrada, encabezado + 1 + i));
  const ultima = encabezado + tablas.length;
  const enlaces = tablas.map(({ hoja }, i): Link => {
    return { ref: cellRef(encabezado + 1 + i, 1), to: { place: placeIn(hoja, 'A1') }, tip: `Ir a ${hoja}` };
  });
  const pendientes: Row = { number: ultima + 2, cells: [texto(1, PENDIENTES, contexto.aspecto.enlace)] };
  const aPendientes: Link = { ref: cellRef(ultima + 2, 1), to: { place: placeIn(PENDIENTES, 'A1') } };
  return {
    name: INDICE,
    rows: [
      ...arriba,
      { number: encabezado, cells: ENCABEZADOS.map((t, i) => texto(i + 1, t, contexto.aspecto.encabezado)) },
      ...filas,
      ...(conPendientes ? [pendientes] : []),
    ],
    columns: ANCHOS.map((width) => ({ width })),
    tabColor: contexto.aspecto.color,
    gridLines: false,
    freeze: { row: encabezado, column: 0 },
    merges: arriba.map(({ number }) => rangeRef(number, 1, number, ANCHOS.length)),
    links: [...enlaces, ...(conPendientes ? [aPendientes] : [])],
    print: impresion(contexto, INDICE, true, [encabezado, encabezado]),
    ...(tablas.length === 0
      ? {}
      : { table: { ref: rangeRef(encabezado, 1, ultima, ANCHOS.length), headers: ENCABEZADOS } }),
  };
}
