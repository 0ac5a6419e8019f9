import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Conflicto, Lote } from '../../../../../shared/borrador/cambio-de-borrador.ts';

/** A libro as the service gives it. */
interface LibroLeido {
  readonly borrador: Borrador;
  /** Why nothing may be written, in words; null where it may. */
  readonly bloqueo: string | null;
  readonly gente: readonly Presencia[];
}

/** A lote that the service did, as its history tells it. */
export interface LoteDeHistoria {
  readonly numero: number;
  readonly lote: Lote;
  readonly nombre: string;
  readonly cuando: string;
}

/** What became of lotes that were sent; each is in one of both. */
export interface Mandado {
  readonly version: number;
  readonly hechos: readonly { readonly id: string; readonly numero: number }[];
  readonly rechazados: readonly {
    readonly id: string;
    readonly conflictos: readonly Conflicto[];
    /** Why it is not taken, for people; '' where there are conflicts. */
    readonly motivo: string;
  }[];
}

/** Where somebody else stands. */
export interface Presencia {
  readonly persona: string;
  readonly nombre: string;
  readonly hoja: string | null;
  readonly fila: string | null;
  readonly columna: string | null;
}

export type LugarDePresencia = Pick<Presencia, 'hoja' | 'fila' | 'columna'>;

/** What is heard while a libro is open. */
export interface Oidos {
  /** The number of the last lote that is known here: what came later is asked for. */
  readonly desde: () => number;
  readonly alLote: (hecho: LoteDeHistoria) => void;
  readonly alVerGente: (gente: readonly Presencia[]) => void;
  readonly alBloqueo: (motivo: string | null) => void;
  /** What is known here is of no use: the libro must be taken whole. */
  readonly alRecargar: () => void;
  /** It is heard again, after it was not; or there is a network again. */
  readonly alVolver: () => void;
}

/** The service, as far as a libro that is open needs it. All of it throws `Falla`. */
export interface ServicioDeLibro {
  readonly leer: () => Promise<LibroLeido>;
  readonly mandar: (lotes: readonly Lote[]) => Promise<Mandado>;
  /** Lotes after that number, from the first; perhaps not all of them. */
  readonly desde: (numero: number) => Promise<readonly LoteDeHistoria[]>;
  /** @returns how to hear no more */
  readonly oir: (oidos: Oidos) => () => void;
  readonly estoyEn: (lugar: LugarDePresencia) => void;
}
