import type { FechaCivil } from '../spanish/fechas/civil-date.ts';
import type { Registro } from './registro.ts';

/** One session of the órgano, as the enlace's `Sesiones` gives it. */
export interface Sesion {
  readonly numero: number;
  readonly tipo: string;
  readonly fecha: FechaCivil | null;
  /** Neither Cancelada nor Reprogramada. */
  readonly celebrada: boolean;
  /** `Décima`; another type in full: `Primera extraordinaria`. */
  readonly corto: string;
  /** `Décima primera sesión ordinaria`. */
  readonly largo: string;
  /** By date, then reading order: how sessions stand in a cell or as columns. */
  readonly lugar: number;
  readonly registro: Registro;
}

export interface Sesiones {
  /** By date, undated last, then in reading order. */
  readonly todas: readonly Sesion[];
  /** The session that a reference names, or null (none, or text that is no session). */
  buscar(texto: string): Sesion | null;
  /** The session of a row of `Sesiones`. */
  deRegistro(registro: Registro): Sesion | null;
}
