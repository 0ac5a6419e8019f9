import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { mensaje, sugerencia } from '../../../shared/messages/mensajes.ts';
import type { Contexto as ContextoDeMensaje } from '../../../shared/messages/redaccion.ts';
import { altoDe } from './anchos.ts';
import type { Contexto } from './contexto.ts';
import { impresion, INDICE } from './contexto.ts';
import { PENDIENTES } from './indice.ts';
import type { Cell, CellValue, Row, Sheet, Style } from './ooxml/model.ts';
import { placeIn, rangeRef } from './ooxml/refs.ts';

const ENCABEZADOS = ['Libro', 'Hoja', 'Fila', 'Columna', 'Valor', 'Qué pasa', 'Cómo se corrige'];
const ANCHOS = [20, 16, 7, 20, 30, 50, 46];
const FILA_ENCABEZADO = 3;
const DE_FILA = 2;
const DE_VALOR = 4;

interface Estilos {
  readonly normal: Style;
  readonly literal: Style;
  /** Whom messages send people to. */
  readonly enlace: ContextoDeMensaje;
}

const texto = (column: number, text: string, style: Style): Cell => ({
  column,
  value: { kind: 'text', text },
  style,
});

function filaDe(hallazgo: Hallazgo, number: number, { normal, literal, enlace }: Estilos): Row {
  const { lugar, valor } = hallazgo;
  const dicho = [mensaje(hallazgo, enlace), sugerencia(hallazgo, enlace)];
  const textos = [lugar.libro, lugar.hoja, '', lugar.columna, valor, ...dicho];
  const cells = textos.map((t, i) => texto(i + 1, t, i === DE_VALOR ? literal : normal));
  const fila: CellValue =
    lugar.fila === null ? { kind: 'empty' } : { kind: 'number', digits: String(lugar.fila) };
  cells[DE_FILA] = { column: DE_FILA + 1, value: fila, style: normal };
  return { number, height: altoDe(textos, ANCHOS), cells };
}

/** A draft's last sheet: what is still to be mended, where, and how. */
export function hojaDePendientes(contexto: Contexto): Sheet {
  const { informe, aspecto, estilos } = contexto;
  const rasgos = { formato: null, total: false, marcada: false, liga: false, alinear: 'left' } as const;
  const deCelda = {
    normal: estilos.de({ ...rasgos, comillas: false }),
    literal: estilos.de({ ...rasgos, comillas: true }),
    enlace: { siglasDelEnlace: informe.portada.siglasDeArea },
  };
  const filas = informe.pendientes.map((hallazgo, i) => filaDe(hallazgo, FILA_ENCABEZADO + 1 + i, deCelda));
  const ref = rangeRef(FILA_ENCABEZADO, 1, FILA_ENCABEZADO + filas.length, ENCABEZADOS.length);
  return {
    name: PENDIENTES,
    rows: [
      { number: 1, height: 26, cells: [texto(1, 'BORRADOR · Lo que está pendiente', aspecto.aviso)] },
      { number: 2, height: 18, cells: [texto(1, '← Volver al índice', aspecto.enlace)] },
      { number: FILA_ENCABEZADO, cells: ENCABEZADOS.map((t, i) => texto(i + 1, t, aspecto.encabezado)) },
      ...filas,
    ],
    columns: ANCHOS.map((width) => ({ width })),
    gridLines: false,
    freeze: { row: FILA_ENCABEZADO, column: 0 },
    links: [{ ref: 'A2', to: { place: placeIn(INDICE, 'A1') }, tip: 'Volver al índice' }],
    print: impresion(contexto, PENDIENTES, true, [FILA_ENCABEZADO, FILA_ENCABEZADO]),
    table: { ref, headers: ENCABEZADOS },
  };
}
