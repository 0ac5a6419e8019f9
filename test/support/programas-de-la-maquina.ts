import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function esEjecutable(ruta: string): boolean {
  try {
    accessSync(ruta, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of `nombres` on the PATH or in `carpetas`; a name with a folder is looked for as it stands. */
export function buscarPrograma(
  nombres: readonly string[],
  carpetas: readonly string[] = [],
): string | undefined {
  const lugares = [...(process.env['PATH'] ?? '').split(delimiter).filter((c) => c !== ''), ...carpetas];
  return nombres
    .flatMap((nombre) => (nombre.includes('/') ? [nombre] : lugares.map((carpeta) => join(carpeta, nombre))))
    .find(esEjecutable);
}

/**
 * The program a variable of the environment names; undefined where the variable is not set.
 *
 * @throws Error where it names nothing that can be run
 */
export function programaDeVariable(variable: string, programa = ''): string | undefined {
  const dado = process.env[variable] ?? '';
  if (dado === '') return undefined;
  const ruta = programa === '' ? dado : join(dado, programa);
  if (esEjecutable(ruta)) return ruta;
  throw new Error(`${variable} names no program that can be run: ${ruta}`);
}

/**
 * Debian's packages, where we may install any; says so on stderr, because it takes a minute and stays.
 *
 * @returns whether apt-get could be run and ended well
 */
export function instalarConApt(paquetes: readonly string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (buscarPrograma(['apt-get']) === undefined) return false;
  process.stderr.write(`Installing ${paquetes.join(', ')} with apt-get.\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...argumentos: string[]) =>
    spawnSync('apt-get', argumentos, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  apt('update', '-q');
  return apt('install', '-q', '-y', '--no-install-recommends', ...paquetes);
}
