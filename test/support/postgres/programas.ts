import { execFile, execFileSync, spawn } from 'node:child_process';
import { chownSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ejecutar = promisify(execFile);

/** Whoever runs the server: PostgreSQL refuses to run as root. */
interface Usuario {
  readonly uid: number;
  readonly gid: number;
}

function numeroDe(opcion: '-u' | '-g', nombre: string): number | undefined {
  try {
    return Number(execFileSync('id', [opcion, nombre], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  } catch {
    return undefined;
  }
}

function usuarioSinPrivilegios(): Usuario | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const nombre of ['postgres', 'nobody']) {
    const uid = numeroDe('-u', nombre);
    const gid = numeroDe('-g', nombre);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither the user postgres nor nobody.',
  );
}

/** No PG* variable of whoever runs the tests reaches the server. */
function entorno(): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return { PATH, LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'C', TZ: 'UTC' };
}

export interface Programas {
  /** Runs one of PostgreSQL's programs to its end; rejects with what it wrote where it fails. */
  readonly correr: (programa: 'initdb' | 'pg_ctl', argumentos: readonly string[]) => Promise<void>;
}

/** PostgreSQL's programs over `carpeta`, which is handed to the user they run as. */
export function programasDePostgres(binarios: string, carpeta: string): Programas {
  const usuario = usuarioSinPrivilegios();
  if (usuario !== undefined) chownSync(carpeta, usuario.uid, usuario.gid);
  return {
    async correr(programa, argumentos) {
      const opciones = { cwd: carpeta, env: entorno(), timeout: 120_000, ...usuario };
      await ejecutar(join(binarios, programa), [...argumentos], opciones);
    },
  };
}

/** `$1` is who is watched, `$2` the server's folder. */
const GUARDIAN = `
while kill -0 "$1" 2>/dev/null; do [ -d "$2" ] || exit 0; sleep 1; done
pid=$(head -n 1 "$2/datos/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" && while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
rm -rf -- "$2"`;

/**
 * Stops the server and removes its folder once this process is gone, however it went: a run that is
 * interrupted or killed runs no code of its own.
 */
export function vigilar(carpeta: string): void {
  const argumentos = ['-c', GUARDIAN, 'sh', String(process.pid), carpeta];
  spawn('sh', argumentos, { detached: true, stdio: 'ignore' }).unref();
}
