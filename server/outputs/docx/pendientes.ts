import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { repartirAnchos } from './anchos.ts';
import type { CeldaDocx, FilaDocx, Pieza, TablaDocx } from './modelo.ts';
import { HOJAS } from './pagina.ts';

/** Says of a finding, in a sentence, what is the matter. */
export type Explicar = (hallazgo: Hallazgo) => string;

const COLUMNAS = ['Libro', 'Hoja', 'Fila', 'Columna', 'Qué está pendiente'] as const;

function celda(texto: string, alinea: CeldaDocx['alinea'] = 'left'): CeldaDocx {
  return { trozos: [{ texto }], alinea, centrada: false, marcada: false };
}

function filaDe(hallazgo: Hallazgo, explicar: Explicar): FilaDocx {
  const { libro, hoja, fila, columna } = hallazgo.lugar;
  const celdas = [libro, hoja, fila === null ? '' : String(fila), columna, explicar(hallazgo)];
  return { tipo: 'dato', celdas: celdas.map((t, j) => celda(t, j === 2 ? 'right' : 'left')), giradas: [] };
}

function tablaDe(pendientes: readonly Hallazgo[], explicar: Explicar): TablaDocx {
  const encabezado: FilaDocx = {
    tipo: 'encabezado',
    celdas: COLUMNAS.map((t, j) => celda(t, j === 2 ? 'right' : 'left')),
    giradas: [],
  };
  const fijas = [
    { minimo: 1350, natural: 1350, holgado: 1350, peso: 1 },
    { minimo: 1350, natural: 1350, holgado: 1350, peso: 1 },
    { minimo: 600, natural: 600, holgado: 600, peso: 1 },
    { minimo: 1500, natural: 1500, holgado: 1500, peso: 1 },
    { minimo: 3000, natural: 20000, holgado: 20000, peso: 1000 },
  ];
  return {
    tipo: 'tabla',
    anchos: repartirAnchos(fijas, HOJAS.vertical.anchoUtil),
    filas: [encabezado, ...pendientes.map((h) => filaDe(h, explicar))],
    cuerpo: 17,
    titulo: 'Pendientes',
    descripcion: `Lo que falta por corregir o explicar: ${String(pendientes.length)} pendientes, con su libro, hoja, fila y columna.`,
    orientacion: 'vertical',
  };
}

/** The last page of a draft: what is still to be corrected or explained. */
export function piezasDePendientes(pendientes: readonly Hallazgo[], explicar: Explicar): readonly Pieza[] {
  const uno = pendientes.length === 1;
  const cuantos = `${uno ? 'Queda' : 'Quedan'} ${String(pendientes.length)} ${uno ? 'pendiente' : 'pendientes'} por corregir o explicar.`;
  const texto =
    pendientes.length === 0
      ? 'Este documento es un borrador. No tiene pendientes por corregir ni por explicar.'
      : `Este documento es un borrador. ${cuantos} En las tablas, las celdas que dependen de ellos están sombreadas.`;
  const parrafo: Pieza = { tipo: 'parrafo', estilo: 'Texto', trozos: [{ texto }] };
  return pendientes.length === 0 ? [parrafo] : [parrafo, tablaDe(pendientes, explicar)];
}
