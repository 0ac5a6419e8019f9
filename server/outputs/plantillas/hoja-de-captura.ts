import type { ColumnaDef, HojaDef } from '../../../shared/hojas/hoja-def.ts';
import type { Cell, Column, Highlight, Note, Row, Sheet, Validation } from '../xlsx/ooxml/model.ts';
import { cellRef, columnLetters, rangeRef } from '../xlsx/ooxml/refs.ts';
import { ASPECTO, columnaDeCaptura, FALTA } from './aspecto.ts';
import { comprobacionDe, notaDe } from './comprobaciones.ts';
import type { Listas } from './listas.ts';
import { ofertaDe, sesionesPropias, ULTIMA_FILA } from './ofertas.ts';
import type { Plan } from './plan.ts';
import { lineaPorTitulo } from './linea-por-titulo.ts';
import { impresionDe } from './impresion.ts';

/** Sessions that an empty `Asistencia` has room for. */
const SESIONES_EN_BLANCO = 12;

/** A column of the sheet: the contract's, or one that helps to fill it in. */
type Puesto =
  | { readonly tipo: 'propia'; readonly def: ColumnaDef }
  | { readonly tipo: 'ayuda'; readonly encabezado: string }
  | { readonly tipo: 'sesion'; readonly encabezado: string };

function puestosDe(plan: Plan, def: HojaDef): Puesto[] {
  const propias = def.columnas.map((c): Puesto => ({ tipo: 'propia', def: c }));
  const conLinea = def.columnas.some(({ tipo }) => tipo === 'linea') && plan.lineas(def.nombre).length > 0;
  const ayuda: Puesto[] = conLinea ? [{ tipo: 'ayuda', encabezado: '_Elija la línea' }] : [];
  const sesiones = def.nombre === 'Asistencia' ? SESIONES_EN_BLANCO : 0;
  const enBlanco = Array.from({ length: sesiones }, (): Puesto => ({ tipo: 'sesion', encabezado: '' }));
  return [...ayuda, ...propias, ...enBlanco];
}

function encabezado(puesto: Puesto, column: number): Cell {
  if (puesto.tipo === 'sesion') return { column, value: { kind: 'empty' }, style: ASPECTO.abierta };
  const text = puesto.tipo === 'propia' ? puesto.def.nombre : puesto.encabezado;
  const propia = puesto.tipo === 'propia' && puesto.def.requerida ? ASPECTO.requerida : ASPECTO.opcional;
  return { column, value: { kind: 'text', text }, style: puesto.tipo === 'ayuda' ? ASPECTO.propia : propia };
}

function columna(puesto: Puesto): Column {
  if (puesto.tipo === 'propia') return columnaDeCaptura(puesto.def);
  if (puesto.tipo === 'ayuda') return { width: 46, style: { unlocked: true, wrap: true, format: '@' } };
  return { width: 16, style: { unlocked: true, align: 'center', format: '@' } };
}

function nota(puesto: Puesto, def: HojaDef, column: number): Note[] {
  if (puesto.tipo === 'propia') return [{ row: 1, column, text: notaDe(puesto.def, def) }];
  if (puesto.tipo === 'sesion') return [];
  const text =
    'Elija aquí la línea por su título; su número aparece en Línea.\nTambién puede escribir el número directamente en Línea.';
  return [{ row: 1, column, text }];
}

function comprobacionesDe(
  plan: Plan,
  def: HojaDef,
  puestos: readonly Puesto[],
  listas: Listas,
): Validation[] {
  return puestos.flatMap((puesto, i): Validation[] => {
    const ref = rangeRef(2, i + 1, ULTIMA_FILA, i + 1);
    if (puesto.tipo === 'ayuda') return [lineaPorTitulo(plan, def, listas).comprobacion(ref)];
    if (puesto.tipo === 'sesion') return asistencia(ref, cellRef(1, i + 1), listas);
    const comprobacion = comprobacionDe(
      puesto.def,
      ofertaDe(plan, def, puesto.def, listas),
      cellRef(2, i + 1),
    );
    return comprobacion === null ? [] : [{ ref, ...comprobacion }];
  });
}

/** ✓ or J below, the session's name above. */
function asistencia(ref: string, titulo: string, listas: Listas): Validation[] {
  return [
    {
      ref,
      type: 'list',
      formula1: '"✓,J"',
      refuse: 'stop',
      errorTitle: 'Solo ✓ o J',
      error: 'Elija ✓ si asistió o J si justificó su ausencia. Si no asistió, deje la celda vacía.',
    },
    {
      ref: titulo,
      type: 'list',
      formula1: sesionesPropias(listas),
      refuse: null,
      promptTitle: 'Sesión',
      prompt: 'Elija la sesión de la lista. Salen de la hoja Sesiones: escríbalas antes ahí.',
    },
  ];
}

/** Shows which required cell is still empty, once its row has begun. */
function faltantes(puestos: readonly Puesto[]): Highlight[] {
  const ultima = columnLetters(puestos.length);
  return puestos.flatMap((puesto, i): Highlight[] => {
    if (puesto.tipo !== 'propia' || !puesto.def.requerida) return [];
    const letra = columnLetters(i + 1);
    const formula = `AND(SUMPRODUCT(--(LEN($A2:$${ultima}2)>0))>0,LEN(TRIM($${letra}2))=0)`;
    return [{ ref: rangeRef(2, i + 1, ULTIMA_FILA, i + 1), formula, fill: FALTA }];
  });
}

function filas(plan: Plan, def: HojaDef, puestos: readonly Puesto[], listas: Listas): Row[] {
  const titulos: Row = {
    number: 1,
    height: 36,
    cells: puestos.map((puesto, i) => encabezado(puesto, i + 1)),
  };
  const deAyuda = puestos.findIndex(({ tipo }) => tipo === 'ayuda');
  if (deAyuda === -1) return [titulos];
  const deLinea = puestos.findIndex((p) => p.tipo === 'propia' && p.def.tipo === 'linea');
  const { celda } = lineaPorTitulo(plan, def, listas);
  const restantes = Array.from({ length: ULTIMA_FILA - 1 }, (_, i): Row => {
    const numero = i + 2;
    return {
      number: numero,
      cells: [
        celda(
          deLinea + 1,
          cellRef(numero, deAyuda + 1),
          columna(puestos[deLinea] ?? puestos[0] ?? { tipo: 'sesion', encabezado: '' }).style,
        ),
      ],
    };
  });
  return [titulos, ...restantes];
}

/** The tab of one record type, ready to be filled in: checked, explained, its headers out of harm's way. */
export function hojaDeCaptura(plan: Plan, def: HojaDef, listas: Listas): Sheet {
  const puestos = puestosDe(plan, def);
  const ancho = puestos.length;
  return {
    name: def.nombre,
    rows: filas(plan, def, puestos, listas),
    columns: puestos.map(columna),
    tabColor: def.columnas.some(({ requerida }) => requerida) ? '1F3864' : '5B6F8F',
    freeze: { row: 1, column: 0 },
    filter: rangeRef(1, 1, ULTIMA_FILA, ancho),
    notes: puestos.flatMap((puesto, i) => nota(puesto, def, i + 1)),
    validations: comprobacionesDe(plan, def, puestos, listas),
    highlights: faltantes(puestos),
    protect: true,
    print: impresionDe(plan, def.nombre),
    calm: [rangeRef(2, 1, ULTIMA_FILA, ancho)],
  };
}
