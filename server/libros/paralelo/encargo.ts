import type { Problem } from '../../../shared/problem.ts';
import type { Nodo, Raiz } from '../archivos.ts';
import type { LibroLeido } from '../lectura.ts';
import type { Limites } from '../limites.ts';
import type { HojaEmpacada } from './empacar.ts';

/** What every reading thread is given when it starts: the same list, and one counter that says whose turn it is. */
export interface Encargo {
  readonly nodos: readonly Nodo[];
  readonly raiz: Raiz;
  readonly limites: Limites;
  /** Shared: the place in `nodos` of the next libro that nobody has taken. */
  readonly turno: Int32Array<SharedArrayBuffer>;
}

/** A libro as a thread sends it, or why it cannot be read. `lugar` is its place in `Encargo.nodos`. */
export type Entrega = { readonly lugar: number } & (
  | {
      readonly leido: Omit<LibroLeido, 'libro'>;
      readonly nombre: string;
      readonly hojas: readonly HojaEmpacada[];
    }
  | { readonly problema: Pick<Problem, 'codigo' | 'datos'> }
);
