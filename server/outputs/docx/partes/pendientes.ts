import type { Hallazgo } from '../../../../shared/libro/hallazgo.ts';
import { mensaje, sugerencia } from '../../../../shared/messages/mensajes.ts';
import type { Contexto } from '../../../../shared/messages/redaccion.ts';
import type { CeldaDocx, FilaDocx, Pieza, TablaDocx } from './modelo.ts';

const COLUMNAS = ['Libro', 'Hoja', 'Qué está pendiente', 'Qué hacer'] as const;

function celda(texto: string): CeldaDocx {
  return { trozos: [{ texto }], alinea: 'left', centrada: false, marcada: false };
}

function filaDe(hallazgo: Hallazgo, contexto: Contexto): FilaDocx {
  const { libro, hoja } = hallazgo.lugar;
  const celdas = [libro, hoja, mensaje(hallazgo, contexto), sugerencia(hallazgo, contexto)];
  return { tipo: 'dato', celdas: celdas.map(celda), giradas: [] };
}

/** Twips: names are short, sentences are not. */
const ANCHOS = [1450, 1450, 3732, 3000];

function tablaDe(pendientes: readonly Hallazgo[], contexto: Contexto): TablaDocx {
  const encabezado: FilaDocx = { tipo: 'encabezado', celdas: COLUMNAS.map(celda), giradas: [] };
  return {
    tipo: 'tabla',
    anchos: ANCHOS,
    filas: [encabezado, ...pendientes.map((h) => filaDe(h, contexto))],
    cuerpo: 17,
    titulo: 'Pendientes',
    descripcion: `Lo que falta por corregir o explicar: ${String(pendientes.length)} pendientes, con su libro, su hoja y qué hacer.`,
    orientacion: 'vertical',
  };
}

/** The last page of a draft: what is still to be corrected or explained. */
export function piezasDePendientes(pendientes: readonly Hallazgo[], contexto: Contexto): readonly Pieza[] {
  const uno = pendientes.length === 1;
  const cuantos = `${uno ? 'Queda' : 'Quedan'} ${String(pendientes.length)} ${uno ? 'pendiente' : 'pendientes'} por corregir o explicar.`;
  const texto =
    pendientes.length === 0
      ? 'Este documento es un borrador. No tiene pendientes por corregir ni por explicar.'
      : `Este documento es un borrador. ${cuantos} En las tablas, las celdas que dependen de ellos están sombreadas.`;
  const parrafo: Pieza = { tipo: 'parrafo', estilo: 'Texto', trozos: [{ texto }] };
  return pendientes.length === 0 ? [parrafo] : [parrafo, tablaDe(pendientes, contexto)];
}
