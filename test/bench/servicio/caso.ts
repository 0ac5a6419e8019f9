import { milis } from '../renglon.ts';
import type { LibrosPorEnviar } from './libros-por-enviar.ts';
import type { LugarDeAlmacen, MotorDeBench } from './motores-de-bench.ts';
import { percentil } from './percentil.ts';
import type { Sembrado } from './sembrar.ts';

/** What the figures of one engine are taken from. */
export interface Caso {
  readonly motor: MotorDeBench;
  readonly lugar: LugarDeAlmacen;
  readonly libros: LibrosPorEnviar;
  readonly sembrado: Sembrado;
  /** Folder for profiles of the service; null for none. */
  readonly perfil: string | null;
}

/** Says what goes on, beside the figures. */
export const enCurso = (que: string): boolean => process.stderr.write(`… ${que}\n`);

/** How times are spread, in milliseconds. */
export const reparto = (ms: readonly number[]): string =>
  [50, 95, 99].map((p) => `p${String(p)} ${milis(percentil(ms, p))}`).join(', ');
