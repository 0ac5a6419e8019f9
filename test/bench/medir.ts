import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MEDIDOR = fileURLToPath(new URL('medidor.mjs', import.meta.url));
const MEDIDAS = join(tmpdir(), `trimestral-medidas-${String(process.pid)}.json`);

/** A whole process: seconds by the clock and of processor, peak memory in MB. */
export interface Medida {
  readonly reloj: number;
  readonly cpu: number;
  readonly memoria: number;
}

/** Runs Node with arguments and measures the process from outside. Its failure ends the benchmark. */
export function medir(argumentos: readonly string[], ajustes: NodeJS.ProcessEnv = {}): Medida {
  const inicio = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--import', MEDIDOR, ...argumentos], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...ajustes, TRIMESTRAL_MEDIDAS: MEDIDAS },
  });
  const reloj = Number(process.hrtime.bigint() - inicio) / 1e9;
  if (status !== 0) throw new Error(`${argumentos.join(' ')}\n${stderr.toString()}`);
  const { cpu, memoria } = JSON.parse(readFileSync(MEDIDAS, 'utf8')) as Omit<Medida, 'reloj'>;
  return { reloj, cpu, memoria };
}

const mediana = (valores: readonly number[]): number =>
  [...valores].sort((a, b) => a - b)[Math.floor(valores.length / 2)] ?? Number.NaN;

const enMedio = (medidas: readonly Medida[]): Medida => ({
  reloj: mediana(medidas.map((m) => m.reloj)),
  cpu: mediana(medidas.map((m) => m.cpu)),
  memoria: mediana(medidas.map((m) => m.memoria)),
});

/**
 * Two programs by turns, so that whatever else the machine does falls on both: the median of several runs of
 * each, each figure by itself, after one that is not counted.
 */
export function medianasDe(
  veces: number,
  uno: readonly string[],
  otro: readonly string[],
): readonly [Medida, Medida] {
  medir(uno);
  medir(otro);
  const parejas = Array.from({ length: veces }, () => [medir(uno), medir(otro)] as const);
  return [enMedio(parejas.map(([m]) => m)), enMedio(parejas.map(([, m]) => m))];
}
