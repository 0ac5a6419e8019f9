import { spawn, spawnSync, type ChildProcess } from 'node:child_process';

/**
 * Runs a program to its end and gives what it printed.
 * @throws Error with what it complained of
 */
export function ejecutar(
  programa: string,
  argumentos: readonly string[],
  entorno: NodeJS.ProcessEnv = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(programa, argumentos, {
    encoding: 'utf8',
    env: { ...process.env, ...entorno },
  });
  if (error !== undefined) throw new Error(`${programa} cannot be run: ${error.message}`);
  if (status !== 0) throw new Error(`${programa} ${argumentos.join(' ')}: ${stderr}`);
  return stdout;
}

/** Starts a program that goes on by itself, in a group of its own; `cerrar` ends it. */
export function iniciar(
  programa: string,
  argumentos: readonly string[],
  entorno: NodeJS.ProcessEnv = {},
): ChildProcess {
  return spawn(programa, argumentos, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, ...entorno },
  });
}

/** Ends what `iniciar` started, and what that started. */
export function cerrar({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}

export const pausa = (ms: number): Promise<void> => new Promise((seguir) => setTimeout(seguir, ms));

/** The built command, on libros of the examples. */
export const trimestral = (...argumentos: readonly string[]): string =>
  ejecutar(process.execPath, ['dist/cli.js', ...argumentos]);

/** Few colours: a screen of text needs no more, and the file is a fraction. */
export function reducir(origen: string, destino: string, ...opciones: readonly string[]): void {
  ejecutar('convert', [
    origen,
    ...opciones,
    '-strip',
    '-dither',
    'None',
    '-colors',
    '128',
    `PNG8:${destino}`,
  ]);
}
