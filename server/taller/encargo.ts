import type { MessagePort } from 'node:worker_threads';
import type { Problem } from '../../shared/problem.ts';
import type { NombreDeTrabajo, Trabajos } from './taller.ts';

/** What a thread is sent. */
export interface Encargo<K extends NombreDeTrabajo = NombreDeTrabajo> {
  readonly trabajo: K;
  readonly pide: Trabajos[K]['pide'];
  /** Where it says how it goes. */
  readonly puerto: MessagePort;
}

/** What a thread says meanwhile: null when it begins (until then it waited its turn), then each step. */
export interface Aviso {
  readonly paso: string | null;
}

/** What it gives. A Problem does not survive the way between threads: its code and data do. */
export type Respuesta<K extends NombreDeTrabajo = NombreDeTrabajo> =
  { readonly da: Trabajos[K]['da'] } | { readonly problema: Pick<Problem, 'codigo' | 'datos'> };
