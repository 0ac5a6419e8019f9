import type { Falla } from '../../../cliente/falla.ts';

/** How what was done here is being saved. */
export interface EstadoDeGuardado {
  readonly tipo: 'guardado' | 'guardando' | 'sin-conexion' | 'detenido';
  /** Steps that the service does not have. */
  readonly faltan: number;
  /** Why the service does not take them; null where it does, or does not answer. */
  readonly falla: Falla | null;
  /** Whether this browser keeps them over a reload; one that is full, or is told to keep nothing, does not. */
  readonly seConserva: boolean;
}

export function estadoDeGuardado(faltan: number, falla: Falla | null, seConserva: boolean): EstadoDeGuardado {
  const comun = { faltan, seConserva };
  if (falla === null) return { tipo: faltan === 0 ? 'guardado' : 'guardando', falla, ...comun };
  if (falla.pasajera) return { tipo: 'sin-conexion', falla: null, ...comun };
  return { tipo: faltan === 0 ? 'guardado' : 'detenido', falla, ...comun };
}
