import {
  escribirEncabezado,
  ponerColumna,
  ponerHoja,
  quitarColumna,
  quitarHoja,
} from './aplicar-a-columnas.ts';
import {
  conflicto,
  escribirCelda,
  moverFilas,
  negado,
  ponerFilas,
  quitarFilas,
  type Hecho,
} from './aplicar-a-filas.ts';
import type { Borrador } from './borrador.ts';
import type { CambioDeBorrador, Conflicto, Lote } from './cambio-de-borrador.ts';
import type { HojaAbierta } from './hoja-abierta.ts';
import { Obra } from './obra.ts';

/** What a lote makes of a borrador, with what undoes it; or what stands in its way. */
export type LoteAplicado =
  | { readonly borrador: Borrador; readonly inversos: readonly CambioDeBorrador[] }
  | { readonly conflictos: readonly Conflicto[] };

function enHoja(
  hoja: HojaAbierta,
  cambio: Exclude<CambioDeBorrador, { tipo: 'hoja' | 'quitar-hoja' }>,
): Hecho {
  switch (cambio.tipo) {
    case 'celda':
      return escribirCelda(hoja, cambio);
    case 'filas':
      return ponerFilas(hoja, cambio);
    case 'quitar-filas':
      return quitarFilas(hoja, cambio);
    case 'mover-filas':
      return moverFilas(hoja, cambio);
    case 'columna':
      return ponerColumna(hoja, cambio);
    case 'quitar-columna':
      return quitarColumna(hoja, cambio);
    case 'encabezado':
      return escribirEncabezado(hoja, cambio);
  }
}

function hacer(obra: Obra, cambio: CambioDeBorrador): Hecho {
  if (cambio.tipo === 'hoja') return ponerHoja(obra, cambio);
  if (cambio.tipo === 'quitar-hoja') return quitarHoja(obra, cambio);
  const hoja = obra.hoja(cambio.hoja);
  if (hoja !== undefined) return enHoja(hoja, cambio);
  const enCelda = cambio.tipo === 'celda' ? { fila: cambio.fila, columna: cambio.columna } : {};
  const esperado = cambio.tipo === 'celda' ? cambio.esperado : '';
  return negado(conflicto('hoja-quitada', { hoja: cambio.hoja, ...enCelda, esperado }));
}

/**
 * Does a lote whole, or not at all: what a change means, for the service and for every browser. The version stays as it
 * is: whoever keeps the lote numbers it. Texts are trimmed and composed. Its `inversos`, done as a lote of their own, take it
 * back; where somebody changed the same since, they are a conflict.
 *
 * @returns with conflicts, those of every change that was in the way
 */
export function aplicarLote(
  borrador: Borrador,
  { cambios }: Pick<Lote, 'cambios'> & Partial<Lote>,
): LoteAplicado {
  const obra = new Obra(borrador);
  const inversos: CambioDeBorrador[][] = [];
  const conflictos: Conflicto[] = [];
  for (const cambio of cambios) {
    const hecho = hacer(obra, cambio);
    if ('conflictos' in hecho) conflictos.push(...hecho.conflictos);
    else inversos.push([...hecho.inversos]);
  }
  if (conflictos.length > 0) return { conflictos };
  return { borrador: obra.cerrar(), inversos: inversos.reverse().flat() };
}
