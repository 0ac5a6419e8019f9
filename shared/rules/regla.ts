import type { Carpeta } from '../libro/carpeta.ts';
import type { CodigoDeRegla, Gravedad, Hallazgo } from '../libro/hallazgo.ts';

/** One rule of validation (contract §3). It reads records and returns findings; it never throws for bad data. */
export interface Regla {
  readonly codigo: CodigoDeRegla;
  readonly gravedad: Gravedad;
  /** True where one libro alone does not tell: such a rule is left out of `alcance: 'libro'`. */
  readonly necesitaOtrosLibros?: true;
  /**
   * True where it takes every row of every libro to tell (a gap in a series, a line that nobody reports):
   * beside a few neighbours it is held to one libro alone, as with `alcance: 'libro'`.
   */
  readonly dependeDeTodos?: true;
  /**
   * Whether a libro that has not arrived yet may take this finding away (a convenio that another área has
   * still to send); no rule without it. Such a finding is told, and blocks nobody.
   */
  resuelveOtraArea?(hallazgo: Hallazgo): boolean;
  /** Linear in rows. Order is free: findings are sorted afterwards. */
  revisar(carpeta: Carpeta): Hallazgo[];
}
