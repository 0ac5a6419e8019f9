import type { FilaDeBorrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { FilaDeRejilla } from './filas-por-llenar.ts';

const lugarEn = ({ filas }: HojaDeBorrador, id: string): number => filas.findIndex((f) => f.id === id);

/** As many blank rows as there are chosen ones, above the first of them or below the last. */
export function cambiosDeInsertar(
  hoja: HojaDeBorrador,
  elegidas: readonly FilaDeRejilla[],
  donde: 'arriba' | 'abajo',
  idNuevo: () => string,
): CambioDeBorrador[] {
  const reales = elegidas.filter(({ enBlanco }) => !enBlanco);
  const junto = donde === 'arriba' ? reales[0] : reales.at(-1);
  if (junto === undefined) return [];
  const lugar = lugarEn(hoja, junto.id);
  const despuesDe = donde === 'abajo' ? junto.id : (hoja.filas[lugar - 1]?.id ?? null);
  const filas = reales.map((): FilaDeBorrador => ({ id: idNuevo(), celdas: {} }));
  return [{ tipo: 'filas', hoja: hoja.id, despuesDe, filas }];
}

export function cambiosDeQuitar(
  hoja: HojaDeBorrador,
  elegidas: readonly FilaDeRejilla[],
): CambioDeBorrador[] {
  const ids = new Set(elegidas.map(({ id }) => id));
  const esperadas = hoja.filas.filter(({ id }) => ids.has(id));
  return esperadas.length === 0 ? [] : [{ tipo: 'quitar-filas', hoja: hoja.id, esperadas }];
}

/** One row up or down; nothing at the edge. */
export function cambiosDeMover(
  hoja: HojaDeBorrador,
  elegidas: readonly FilaDeRejilla[],
  paso: 1 | -1,
): CambioDeBorrador[] {
  const ids = elegidas.filter(({ enBlanco }) => !enBlanco).map(({ id }) => id);
  const [primera, ultima] = [ids[0], ids.at(-1)];
  if (primera === undefined || ultima === undefined) return [];
  const vecina = hoja.filas[paso === -1 ? lugarEn(hoja, primera) - 1 : lugarEn(hoja, ultima) + 1];
  if (vecina === undefined) return [];
  const despuesDe = paso === 1 ? vecina.id : (hoja.filas[lugarEn(hoja, vecina.id) - 1]?.id ?? null);
  return [{ tipo: 'mover-filas', hoja: hoja.id, filas: ids, despuesDe }];
}
