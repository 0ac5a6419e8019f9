import { nombreDeColumna } from '../../libro/nombre-de-columna.ts';
import { recortar } from '../../libro/texto-de-celda.ts';
import type { Cambio } from '../../fixes/correccion.ts';
import { ProblemaDelComplemento } from '../../problema-del-complemento.ts';
import type { Hecho } from '../acciones.ts';
import type { CambioDeCelda } from '../sheet-host.ts';
import type { Accion, Taller } from '../taller.ts';
import { cambioDeTexto, exigirHoja, posicionDe } from '../taller/cambios.ts';
import { textoDeValor } from '../taller/texto-de-valor.ts';
import { revisarTaller } from './revisar-taller.ts';

/** Changes cells, looks at the libro again, and tells how to go back. */
export function hacer(taller: Taller, cambios: readonly CambioDeCelda[], hoja: string | null): Hecho {
  const deshacer = taller.aplicar(cambios);
  return { revision: revisarTaller(taller, hoja), deshacer };
}

/** A change that names its cell by a header, at its place and as the value that is written. */
function enSuLugar(taller: Taller, { hoja: nombre, fila, columna, esperado, nuevo }: Cambio): CambioDeCelda {
  const hoja = exigirHoja(taller, nombre);
  const posicion = posicionDe(hoja, columna);
  const cambio = cambioDeTexto(taller, { hoja: hoja.nombre, fila, columna: posicion ?? 1 }, columna, nuevo);
  const hay = posicion === null ? '' : recortar(textoDeValor(cambio.esperado));
  if (posicion !== null && hay === esperado) return cambio;
  const celda = posicion === null ? columna : nombreDeColumna(posicion) + String(fila);
  throw new ProblemaDelComplemento('celda-cambiada', { hoja: nombre, celda, hay: hay || 'nada' });
}

/** Of several cures of one cell the first is taken: what the others cure is found again. */
function unoPorCelda(cambios: readonly CambioDeCelda[]): CambioDeCelda[] {
  const porCelda = new Map<string, CambioDeCelda>();
  for (const cambio of cambios) {
    const llave = JSON.stringify([cambio.hoja, cambio.fila, cambio.columna]);
    if (!porCelda.has(llave)) porCelda.set(llave, cambio);
  }
  return [...porCelda.values()];
}

export const corregir: Accion<'corregir'> = (taller, { cambios, hoja }) =>
  hacer(taller, unoPorCelda(cambios.map((cambio) => enSuLugar(taller, cambio))), hoja);

export const deshacer: Accion<'deshacer'> = (taller, { cambios, hoja }) => hacer(taller, cambios, hoja);
