import type { HojaDef } from '../../hojas/hoja-def.ts';
import { plegar } from '../../spanish/texto/fold.ts';
import type { Columnas } from './columnas.ts';
import type { Anotar } from './problema.ts';
import { columnasValidas, leerRuta, rutaLeida, type ColumnasPropias, type Ruta } from './ruta.ts';

/** One column to sort by. `Total` is a cross-tab's own, and has no way. */
export interface Criterio {
  readonly ruta: Ruta | 'Total';
  readonly descendente: boolean;
}

/** 'fecha': the default; 'hoja': the reading order; else columns in turn. */
export type Orden = 'fecha' | 'hoja' | readonly Criterio[];

/** Columns that the block prints, by folded heading: a heading may be named in `Orden` too. */
function porEncabezado(columnas: Columnas): Map<string, Ruta> {
  const todas =
    columnas.tipo === 'cruce'
      ? columnas.filas
      : columnas.tipo === 'agrupada'
        ? [...columnas.claves, ...columnas.columnas]
        : columnas.columnas;
  const mapa = new Map<string, Ruta>();
  for (const { encabezado, ruta } of todas) if (ruta !== null) mapa.set(plegar(encabezado), ruta);
  return mapa;
}

/** Reads `Orden` (contract §2): columns, `-` before one for descending; `Hoja`; empty = by date. */
export function leerOrden(
  texto: string,
  def: HojaDef,
  columnas: Columnas,
  propias: ColumnasPropias,
  anotar: Anotar,
): Orden {
  if (texto.trim() === '') return 'fecha';
  if (plegar(texto) === 'hoja') return 'hoja';
  const encabezados = porEncabezado(columnas);
  const criterios: Criterio[] = [];
  for (const pieza of texto.split(/[;,]/).map((p) => p.trim())) {
    if (pieza === '' || plegar(pieza) === 'hoja') continue;
    const descendente = /^[-−–]/.test(pieza);
    const nombre = descendente ? pieza.slice(1).trim() : pieza;
    const leida = leerRuta(nombre, def, propias);
    if (columnas.tipo === 'cruce' && plegar(nombre) === 'total')
      criterios.push({ ruta: 'Total', descendente });
    else if (rutaLeida(leida)) criterios.push({ ruta: leida, descendente });
    else {
      const ruta = encabezados.get(plegar(nombre));
      if (ruta) criterios.push({ ruta, descendente });
      else anotar('orden-desconocido', pieza, ['Hoja', ...columnasValidas(def, propias)]);
    }
  }
  return criterios;
}
