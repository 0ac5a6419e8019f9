import { aplicarLote } from './aplicar-lote.ts';
import type { Borrador } from './borrador.ts';
import type { CambioDeBorrador, Conflicto } from './cambio-de-borrador.ts';

/** A borrador with what somebody else changed of what it was made of. */
export interface Fundido {
  readonly borrador: Borrador;
  /** What stands in the way of changes that were left out. */
  readonly conflictos: readonly Conflicto[];
}

/** Does changes on a borrador that went on meanwhile: where both changed the same, its own stays. */
export function fundir(borrador: Borrador, cambios: readonly CambioDeBorrador[]): Fundido {
  const deUna = aplicarLote(borrador, { cambios });
  if ('borrador' in deUna) return { borrador: deUna.borrador, conflictos: [] };
  let ahora = borrador;
  const conflictos: Conflicto[] = [];
  for (const cambio of cambios) {
    const hecho = aplicarLote(ahora, { cambios: [cambio] });
    if ('conflictos' in hecho) conflictos.push(...hecho.conflictos);
    else ahora = hecho.borrador;
  }
  return { borrador: ahora, conflictos };
}
