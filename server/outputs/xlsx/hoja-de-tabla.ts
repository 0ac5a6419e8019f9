import type { ColumnaDeTabla, FilaDeTabla, Seccion, Tabla } from '../../../shared/report/arbol.ts';
import { altoDe, anchosDe, esAncha } from './anchos.ts';
import { celdaTipada } from './celda-tipada.ts';
import type { Contexto } from './contexto.ts';
import { impresion, INDICE } from './contexto.ts';
import type { Cell, Link, Row, Sheet, Table } from './ooxml/model.ts';
import { cellRef, placeIn, rangeRef } from './ooxml/refs.ts';

/** Rows above the data: title, link, header. */
const FILA_TITULO = 1;
const FILA_ENLACE = 2;
const FILA_ENCABEZADO = 3;
/** Only whole addresses become links; Excel takes no longer ones. */
const DIRECCION = /^(https?:\/\/|mailto:)\S{3,2000}$/i;

const ALINEAR: Readonly<Record<ColumnaDeTabla['clase'], 'left' | 'center' | 'right'>> = {
  orden: 'center',
  texto: 'left',
  prosa: 'left',
  fecha: 'left',
  numero: 'right',
  marca: 'center',
  liga: 'left',
};

/** How a table is called where it has no title of its own: after its section. */
function nombreDeTabla(tabla: Tabla, seccion: Seccion): string {
  if (tabla.titulo !== null) return tabla.numero === null ? tabla.titulo : `${tabla.numero} ${tabla.titulo}`;
  return seccion.numerada ? `${seccion.linea} ${seccion.titulo}` : seccion.titulo;
}

function filaDeDatos(
  { estilos }: Contexto,
  tabla: Tabla,
  fila: FilaDeTabla,
  numero: number,
  anchos: readonly number[],
): Row {
  const cells = tabla.columnas.map(({ clase }, i): Cell => {
    const texto = fila.celdas[i] ?? '';
    const { valor, formato, comillas } = celdaTipada(texto, clase);
    const style = estilos.de({
      alinear: ALINEAR[clase],
      formato,
      comillas,
      total: fila.tipo === 'total',
      marcada: fila.marcadas.includes(i),
      liga: DIRECCION.test(texto),
    });
    return { column: i + 1, value: valor, style };
  });
  return { number: numero, height: altoDe(fila.celdas, anchos), cells };
}

function filasDeArriba(
  { aspecto, borrador }: Contexto,
  titulo: string,
  tabla: Tabla,
  anchos: readonly number[],
): Row[] {
  const texto = borrador ? `BORRADOR · ${titulo}` : titulo;
  const ancho = anchos.reduce((suma, a) => suma + a, 0);
  const encabezados = tabla.columnas.map(({ encabezado }) => encabezado);
  const cells = encabezados.map((encabezado, i): Cell => {
    return { column: i + 1, value: { kind: 'text', text: encabezado }, style: aspecto.encabezado };
  });
  const celdaDeTitulo: Cell = {
    column: 1,
    value: { kind: 'text', text: texto },
    style: { ...(borrador ? aspecto.aviso : aspecto.titulo), wrap: true },
  };
  const enlace: Cell = {
    column: 1,
    value: { kind: 'text', text: '← Volver al índice' },
    style: aspecto.enlace,
  };
  return [
    { number: FILA_TITULO, height: 8 + 1.2 * altoDe([texto], [ancho], 1.35), cells: [celdaDeTitulo] },
    { number: FILA_ENLACE, height: 18, cells: [enlace] },
    { number: FILA_ENCABEZADO, height: 4 + altoDe(encabezados, anchos, 1.35), cells },
  ];
}

/** What the table's marks mean, below it. */
function filasDeNotas({ aspecto }: Contexto, { notas, filas }: Tabla): Row[] {
  const primera = FILA_ENCABEZADO + filas.length + 2;
  return notas.map((nota, i) => {
    const cell: Cell = { column: 1, value: { kind: 'text', text: nota }, style: aspecto.subtitulo };
    return { number: primera + i, height: 16, cells: [cell] };
  });
}

function ligas(tabla: Tabla): Link[] {
  const indice: Link = {
    ref: cellRef(FILA_ENLACE, 1),
    to: { place: placeIn(INDICE, 'A1') },
    tip: 'Volver al índice',
  };
  const deFuera = tabla.filas.flatMap((fila, f) =>
    fila.celdas.flatMap((texto, c): Link[] =>
      DIRECCION.test(texto) ? [{ ref: cellRef(FILA_ENCABEZADO + 1 + f, c + 1), to: { url: texto } }] : [],
    ),
  );
  return [indice, ...deFuera];
}

/** A table wants its headers filled and different from each other; totals stay out, so that sorting leaves them below. */
function conFiltro(tabla: Tabla): { readonly table: Table } | { readonly filter: string } | undefined {
  const datos = tabla.filas.filter((fila) => fila.tipo === 'dato').length;
  const alFinal = tabla.filas.slice(datos).every((fila) => fila.tipo === 'total');
  if (datos === 0 || !alFinal) return undefined;
  const ref = rangeRef(FILA_ENCABEZADO, 1, FILA_ENCABEZADO + datos, tabla.columnas.length);
  const headers = tabla.columnas.map(({ encabezado }) => encabezado);
  const distintos = new Set(headers.map((texto) => texto.toLowerCase()));
  const esTabla =
    distintos.size === headers.length && !distintos.has('') && headers.every((h) => h.length <= 255);
  return esTabla ? { table: { ref, headers } } : { filter: ref };
}

/** The sheet of one table: title, way back, header, rows. */
export function hojaDeTabla(contexto: Contexto, tabla: Tabla, seccion: Seccion, nombre: string): Sheet {
  const anchos = anchosDe(tabla);
  const titulo = nombreDeTabla(tabla, seccion);
  const filas = tabla.filas.map((fila, i) =>
    filaDeDatos(contexto, tabla, fila, FILA_ENCABEZADO + 1 + i, anchos),
  );
  const columnas = tabla.columnas.length;
  return {
    name: nombre,
    rows: [...filasDeArriba(contexto, titulo, tabla, anchos), ...filas, ...filasDeNotas(contexto, tabla)],
    columns: anchos.map((width) => ({ width })),
    gridLines: false,
    freeze: { row: FILA_ENCABEZADO, column: 0 },
    merges: columnas > 1 ? [rangeRef(FILA_TITULO, 1, FILA_TITULO, columnas)] : [],
    links: ligas(tabla),
    print: impresion(contexto, nombre, esAncha(anchos), [FILA_ENCABEZADO, FILA_ENCABEZADO]),
    ...conFiltro(tabla),
  };
}
