import type { DestinationStream } from 'pino';
import type { Entorno } from '../entorno.ts';

export interface OpcionesDeArranque {
  readonly entorno: Entorno;
  /** What the command line says in place of the environment. */
  readonly puerto?: number;
  readonly datos?: string;
  readonly reloj?: () => Date;
  /** The program of the threads, where the one beside its sources cannot run. */
  readonly obrero?: URL;
  /** Where the log goes; standard error if not said. */
  readonly destino?: DestinationStream;
}
