import type { HallazgoRevisado } from './agrupar-hallazgos.ts';
import type { Captura } from './usar-captura.ts';

/** What is done with findings, and with what. */
export interface Atencion {
  readonly captura: Captura;
  readonly hallazgos: readonly HallazgoRevisado[];
  /** Something was asked of the enlace. */
  readonly alPedir: () => void;
}
