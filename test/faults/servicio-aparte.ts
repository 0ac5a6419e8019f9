import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { CLI } from '../support/trimestral.ts';

/** The built service in a process of its own. */
export interface ServicioAparte {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly pid: number;
  /** `kill -9`: it runs no code of its own. */
  readonly matar: () => Promise<void>;
  /** Asks it to stop, and waits until it has. @returns its exit code */
  readonly parar: () => Promise<number | null>;
  /** All that it wrote in its log. */
  readonly registro: () => string;
  /** @throws Error with its log where it ended by itself */
  readonly exigirEnMarcha: () => void;
}

/** `$1` is who is watched, `$2` what is ended with it: a run that is killed runs no code of its own. */
const GUARDIAN = `
while kill -0 "$1" 2>/dev/null; do kill -0 "$2" 2>/dev/null || exit 0; sleep 1; done
kill -9 "$2" 2>/dev/null`;

function vigilar({ pid }: ChildProcess): void {
  const argumentos = ['-c', GUARDIAN, 'sh', String(process.pid), String(pid)];
  spawn('sh', argumentos, { detached: true, stdio: 'ignore' }).unref();
}

export interface OpcionesDeServicioAparte {
  /** Settings, beside those that every test of faults has. */
  readonly entorno: Readonly<Record<string, string>>;
  /** What runs the program: `unshare` with its options, say. */
  readonly mediante?: readonly string[];
}

const COMUNES = {
  TRIMESTRAL_HILOS: '1',
  TRIMESTRAL_REGISTRO: 'warn',
  TRIMESTRAL_PETICIONES_POR_MINUTO: '1000000',
};

/** Starts the program without waiting for it to serve. */
export function lanzarServicio({ entorno, mediante = [] }: OpcionesDeServicioAparte): ChildProcess {
  const orden = [...mediante, process.execPath, CLI, 'servir', '--puerto', '0'];
  const { PATH } = process.env;
  const hijo = spawn(orden[0] ?? '', orden.slice(1), {
    env: { PATH, ...COMUNES, ...entorno },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  vigilar(hijo);
  onTestFinished(() => matar(hijo));
  return hijo;
}

/** Ends a process at once, wherever it is. */
export async function matar(hijo: ChildProcess): Promise<void> {
  if (hijo.exitCode !== null || hijo.signalCode !== null) return;
  const salio = once(hijo, 'exit');
  hijo.kill('SIGKILL');
  await salio;
}

/** Waits until it says where it serves. @throws Error with its log where it ends before */
function direccionDe(hijo: ChildProcess, registro: () => string): Promise<string> {
  return new Promise((cumplir, fallar) => {
    let salida = '';
    hijo.stdout?.on('data', (trozo: Buffer) => {
      salida += trozo.toString();
      const puerto = /atiende en http:\/\/localhost:(\d+)/.exec(salida)?.[1];
      if (puerto !== undefined) cumplir(`http://127.0.0.1:${puerto}`);
    });
    hijo.once('exit', () => {
      fallar(new Error(`The service ended before it served.\n${salida}${registro()}`));
    });
    hijo.once('error', fallar);
  });
}

/** Starts the built service and waits until it serves; it is killed when the test ends. */
export async function encenderServicio(opciones: OpcionesDeServicioAparte): Promise<ServicioAparte> {
  const hijo = lanzarServicio(opciones);
  let escrito = '';
  hijo.stderr?.on('data', (trozo: Buffer) => {
    escrito += trozo.toString();
  });
  const registro = (): string => escrito;
  const url = await direccionDe(hijo, registro);
  return {
    url,
    pid: hijo.pid ?? 0,
    registro,
    exigirEnMarcha: () => {
      if (hijo.exitCode !== null || hijo.signalCode !== null)
        throw new Error(`The service ended by itself (${hijo.exitCode ?? hijo.signalCode}).\n${escrito}`);
    },
    matar: () => matar(hijo),
    parar: async () => {
      const salio = once(hijo, 'exit');
      hijo.kill('SIGTERM');
      await salio;
      return hijo.exitCode;
    },
  };
}
