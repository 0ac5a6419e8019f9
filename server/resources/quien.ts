import type { Alcance, Papel } from '../../shared/api/operacion.ts';

/** A papel as it stands in the store: ids, not addresses. */
export interface PapelDeQuien {
  readonly id: string;
  readonly papel: Papel;
  /** Null for administración of the whole service. */
  readonly organo: string | null;
  readonly area: string | null;
  readonly funcion: 'captura' | 'visto-bueno' | 'suplencia' | null;
}

/** Whoever asks, already known. */
export interface Quien {
  /** Id of the person. */
  readonly persona: string;
  readonly nombre: string;
  readonly papeles: readonly PapelDeQuien[];
  readonly via: 'sesion' | 'token' | 'id-token';
  /** What a token may do; a person who signed in may do all. */
  readonly alcance: Alcance;
}
