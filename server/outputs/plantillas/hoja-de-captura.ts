import type { HojaDef } from '../../../shared/hojas/hoja-def.ts';
import { notaDePuesto, puestosDe, type Puesto } from '../../../shared/plantilla/puestos.ts';
import type { Plan } from '../../../shared/plantilla/plan.ts';
import type { Cell, Column, Highlight, Note, Sheet, Validation } from '../xlsx/ooxml/model.ts';
import { cellRef, columnLetters, rangeRef } from '../xlsx/ooxml/refs.ts';
import { ASPECTO, columnaDeCaptura, FALTA } from './aspecto.ts';
import { validacionDe } from './comprobaciones.ts';
import { filasDeCaptura } from './filas-de-captura.ts';
import type { Listas } from './listas.ts';
import { sesionesPropias, ULTIMA_FILA } from './rangos.ts';
import { lineaPorTitulo } from './linea-por-titulo.ts';
import { impresionDe } from './impresion.ts';

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
  const text = notaDePuesto(puesto, def);
  return text === '' ? [] : [{ row: 1, column, text }];
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
    const validacion = validacionDe(plan, def, puesto.def, cellRef(2, i + 1), listas);
    return validacion === null ? [] : [{ ref, ...validacion }];
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

/** The tab of one record type, ready to be filled in: checked, explained, its headers out of harm's way. */
export function hojaDeCaptura(plan: Plan, def: HojaDef, listas: Listas): Sheet {
  const puestos = puestosDe(plan, def);
  const ancho = puestos.length;
  return {
    name: def.nombre,
    rows: [
      { number: 1, height: 36, cells: puestos.map((puesto, i) => encabezado(puesto, i + 1)) },
      ...filasDeCaptura(plan, def, puestos, listas),
    ],
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
