import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador, Conflicto, Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';

/** A lote of one's own that the copy of the service's libro does not hold yet. */
export interface Pendiente {
  readonly lote: Lote;
  /** The number that the service gave it; null while it has not said that it is done. */
  readonly numero: number | null;
}

/** A step of one's own, and what undoes it. */
export interface Paso {
  /** The lote that did it. */
  readonly id: string;
  readonly que: string;
  readonly inversos: readonly CambioDeBorrador[];
}

/** What somebody else was faster with: nothing of it is written until the person decides. */
export interface Choque {
  /** Of the lote and the place: the same place twice is one. */
  readonly clave: string;
  readonly que: string;
  /** What the person wanted. One cell each, but for lotes that cannot be parted. */
  readonly cambios: readonly CambioDeBorrador[];
  readonly conflictos: readonly Conflicto[];
  /** Why it was not kept where nobody was faster, for people; not there otherwise. */
  readonly motivo?: string;
}

/**
 * A libro as one browser has it: what the service said, and over it what was done here. Pure: each function gives
 * another replica.
 */
export interface Replica {
  /** As the service has it at `base.version`. */
  readonly base: Borrador;
  /** In the order they were done. */
  readonly pendientes: readonly Pendiente[];
  /** `base` with the pending lotes done: what the person sees. */
  readonly vista: Borrador;
  /** The last one at the end. */
  readonly deshacer: readonly Paso[];
  readonly rehacer: readonly Paso[];
  readonly choques: readonly Choque[];
}

/** What a person can undo, and do again. */
export type Pasos = Pick<Replica, 'deshacer' | 'rehacer'>;

/** A replica of what the service said, with nothing done here yet. */
export function abrirReplica(base: Borrador): Replica {
  return { base, pendientes: [], vista: base, deshacer: [], rehacer: [], choques: [] };
}
