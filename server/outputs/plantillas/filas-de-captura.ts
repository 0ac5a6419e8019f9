import type { ColumnaDef, HojaDef } from '../../../shared/hojas/hoja-def.ts';
import { anchoDeColumna } from '../../../shared/plantilla/ancho-de-columna.ts';
import { filasPrevias } from '../../../shared/plantilla/filas-previas.ts';
import type { Plan } from '../../../shared/plantilla/plan.ts';
import type { Puesto } from '../../../shared/plantilla/puestos.ts';
import { altoDe } from '../xlsx/anchos.ts';
import { celdaTipada } from '../xlsx/celda-tipada.ts';
import type { Cell, Row } from '../xlsx/ooxml/model.ts';
import { cellRef } from '../xlsx/ooxml/refs.ts';
import { columnaDeCaptura } from './aspecto.ts';
import { lineaPorTitulo } from './linea-por-titulo.ts';
import type { Listas } from './listas.ts';
import { ULTIMA_FILA } from './rangos.ts';

const CLASES: Readonly<Partial<Record<ColumnaDef['tipo'], 'fecha' | 'numero'>>> = {
  fecha: 'fecha',
  vigencia: 'fecha',
  numero: 'numero',
  entero: 'numero',
};

/** A value as its column holds it: a date as a real date, a number as one. */
function celdaEscrita(def: ColumnaDef, texto: string, column: number): Cell[] {
  if (texto === '') return [];
  const { valor, formato, comillas } = celdaTipada(texto, CLASES[def.tipo] ?? 'texto');
  const { style } = columnaDeCaptura(def);
  const propio = {
    ...(formato === null ? {} : { format: formato }),
    ...(comillas ? { quotePrefix: true } : {}),
  };
  return [{ column, value: valor, style: { ...style, ...propio } }];
}

/** The line that goes with the title chosen in the same row; null where a tab has no such helper. */
function lineaElegida(
  plan: Plan,
  def: HojaDef,
  puestos: readonly Puesto[],
  listas: Listas,
): { readonly column: number; readonly celda: (fila: number) => Cell } | null {
  const deAyuda = puestos.findIndex(({ tipo }) => tipo === 'ayuda');
  const deLinea = puestos.findIndex((p) => p.tipo === 'propia' && p.def.tipo === 'linea');
  const linea = puestos[deLinea];
  if (deAyuda < 0 || linea?.tipo !== 'propia') return null;
  const { celda } = lineaPorTitulo(plan, def, listas);
  const { style } = columnaDeCaptura(linea.def);
  const column = deLinea + 1;
  return { column, celda: (fila) => celda(column, cellRef(fila, deAyuda + 1), style) };
}

/** The rows below the headers: those that go on from the period before, and the helper's formulas down to the end. */
export function filasDeCaptura(plan: Plan, def: HojaDef, puestos: readonly Puesto[], listas: Listas): Row[] {
  const elegida = lineaElegida(plan, def, puestos, listas);
  const previas = filasPrevias(plan, def);
  const anchos = def.columnas.map(anchoDeColumna);
  const primera = puestos.findIndex(({ tipo }) => tipo === 'propia');
  const cuantas = elegida === null ? previas.length : Math.max(previas.length, ULTIMA_FILA - 1);
  return Array.from({ length: cuantas }, (_, i): Row => {
    const number = i + 2;
    const escritas = (previas[i] ?? []).flatMap((texto, c) => {
      const columna = def.columnas[c];
      return columna === undefined ? [] : celdaEscrita(columna, texto, primera + c + 1);
    });
    const deFormula =
      elegida === null || escritas.some(({ column }) => column === elegida.column)
        ? []
        : [elegida.celda(number)];
    const cells = [...escritas, ...deFormula].sort((a, b) => a.column - b.column);
    return escritas.length === 0
      ? { number, cells }
      : { number, height: altoDe(previas[i] ?? [], anchos), cells };
  });
}
