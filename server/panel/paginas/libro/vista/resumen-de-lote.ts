import type { Borrador, FilaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import { contar } from '../../../texto/contar.ts';

/** Cells that are told one by one, and letters of each. */
const CELDAS = 3;
const LETRAS = 120;

const recorte = (texto: string): string =>
  texto.length > LETRAS ? `${texto.slice(0, LETRAS).replace(/[\ud800-\udbff]$/, '')}…` : texto;

/** What some rows hold, as far as it is told. */
function dichoDeFilas(filas: readonly FilaDeBorrador[]): string {
  const textos = filas.flatMap(({ celdas }) => Object.values(celdas).filter((t) => t !== ''));
  const dichos = textos.slice(0, CELDAS).map((t) => `«${recorte(t)}»`);
  if (dichos.length === 0) return '';
  return ` (${dichos.join(', ')}${textos.length > CELDAS ? '…' : ''})`;
}

const o = (texto: string): string => (texto === '' ? '(vacío)' : `«${recorte(texto)}»`);

function deCelda({ hojas }: Borrador, cambio: Extract<CambioDeBorrador, { tipo: 'celda' }>): string {
  const hoja = hojas.find((h) => h.id === cambio.hoja);
  const columna = hoja?.columnas.find((c) => c.id === cambio.columna)?.encabezado ?? '';
  const fila = hoja?.filas.findIndex((f) => f.id === cambio.fila) ?? -1;
  const lugar = fila === -1 ? '' : `, fila ${String(fila + 2)}`;
  return `${hoja?.nombre ?? ''}${lugar}, ${columna}: ${o(cambio.esperado)} → ${o(cambio.nuevo)}`;
}

function deOtro({ hojas }: Borrador, cambio: Exclude<CambioDeBorrador, { tipo: 'celda' }>): string {
  if (cambio.tipo === 'hoja') return `Hoja ${cambio.hoja.nombre}`;
  const nombre = hojas.find((h) => h.id === cambio.hoja)?.nombre ?? '';
  switch (cambio.tipo) {
    case 'filas':
      return `${nombre}: ${contar(cambio.filas.length, 'fila')} más${dichoDeFilas(cambio.filas)}`;
    case 'quitar-filas':
      return `${nombre}: ${contar(cambio.esperadas.length, 'fila')} menos${dichoDeFilas(cambio.esperadas)}`;
    case 'mover-filas':
      return `${nombre}: ${contar(cambio.filas.length, 'fila')} en otro lugar`;
    case 'columna':
      return `${nombre}: columna ${o(cambio.columna.encabezado)}`;
    case 'encabezado':
      return `${nombre}: encabezado ${o(cambio.esperado)} → ${o(cambio.nuevo)}`;
    case 'quitar-columna':
      return `${nombre}: una columna menos`;
    case 'quitar-hoja':
      return 'Una hoja menos';
  }
}

/** What a lote changed, in a few lines; rows are where they stand now. */
export function resumenDeLote(borrador: Borrador, cambios: readonly CambioDeBorrador[]): readonly string[] {
  const celdas = cambios.filter((c) => c.tipo === 'celda');
  const otros = cambios.filter((c) => c.tipo !== 'celda').slice(0, CELDAS);
  const dichas = celdas.slice(0, CELDAS).map((c) => deCelda(borrador, c));
  const mas = celdas.length > CELDAS ? [`y ${contar(celdas.length - CELDAS, 'celda')} más`] : [];
  return [...otros.map((c) => deOtro(borrador, c)), ...dichas, ...mas];
}
