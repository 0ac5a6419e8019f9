import type { Carpeta } from '../libro/carpeta.ts';
import type { CodigoDeRegla, Gravedad, Hallazgo } from '../libro/hallazgo.ts';

/** One rule of validation (contract §3). It reads records and returns findings; it never throws for bad data. */
export interface Regla {
  readonly codigo: CodigoDeRegla;
  readonly gravedad: Gravedad;
  /** True where one libro alone does not tell: such a rule is left out of `alcance: 'libro'`. */
  readonly necesitaOtrosLibros: boolean;
  /** Linear in rows. Order is free: findings are sorted afterwards. */
  revisar(carpeta: Carpeta): Hallazgo[];
}
