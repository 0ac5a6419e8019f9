import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Medida } from '../medir.ts';
import type { LugarDeAlmacen } from './motores-de-bench.ts';

const MEDIDOR = fileURLToPath(new URL('../medidor.mjs', import.meta.url));
const MEDIDAS = 'medidas.json';
/** Starting a service, at most. */
const ESPERA_MS = 30_000;

/** The built service, in a process of its own. */
export interface ServicioMedido {
  readonly url: string;
  /** Lets it end as an operator does, and tells what it took. */
  readonly parar: () => Promise<Medida>;
}

/** What an operator sets, and no more: where the store is. */
const ajustesDe = ({ url, datos }: LugarDeAlmacen): NodeJS.ProcessEnv =>
  url === null ? { TRIMESTRAL_DATOS: datos } : { DATABASE_URL: url };

/** The address that it prints once it listens. */
function direccionDicha(proceso: ChildProcess): Promise<string> {
  let dicho = '';
  return new Promise((cumplir, fallar) => {
    const reloj = setTimeout(() => {
      fallar(new Error(`The service did not start: ${dicho}`));
    }, ESPERA_MS);
    proceso.stdout?.on('data', (trozo: Buffer) => {
      dicho += trozo.toString();
      const [, puerto] = /http:\/\/localhost:(\d+)/.exec(dicho) ?? [];
      if (puerto === undefined) return;
      clearTimeout(reloj);
      cumplir(`http://127.0.0.1:${puerto}`);
    });
    proceso.once('exit', () => {
      clearTimeout(reloj);
      fallar(new Error(`The service ended before it listened: ${dicho}`));
    });
  });
}

/** Those that a benchmark which fails half-way would leave behind. */
const enMarcha = new Set<ChildProcess>();
process.once('exit', () => {
  for (const proceso of enMarcha) proceso.kill('SIGKILL');
});

/** Lets it end; the folder with its log stays where it fails. */
async function terminar(proceso: ChildProcess, carpeta: string): Promise<Omit<Medida, 'reloj'>> {
  const fin = once(proceso, 'exit');
  proceso.kill('SIGTERM');
  const [codigo] = (await fin) as [number | null];
  enMarcha.delete(proceso);
  if (codigo !== 0) throw new Error(`The service ended with ${String(codigo)}; its log is in ${carpeta}`);
  const medidas = JSON.parse(readFileSync(join(carpeta, MEDIDAS), 'utf8')) as Omit<Medida, 'reloj'>;
  rmSync(carpeta, { recursive: true });
  return medidas;
}

/**
 * Starts `trimestral servir` over a store, its log into a file as a supervisor keeps it.
 * @param perfil folder for its profile; null for none
 */
export async function iniciarServicio(
  lugar: LugarDeAlmacen,
  perfil: string | null = null,
): Promise<ServicioMedido> {
  const carpeta = mkdtempSync(join(tmpdir(), 'trimestral-servicio-'));
  const registro = openSync(join(carpeta, 'registro.txt'), 'a');
  const dePerfil = perfil === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${perfil}`];
  const inicio = process.hrtime.bigint();
  const proceso = spawn(
    process.execPath,
    [...dePerfil, '--import', MEDIDOR, 'dist/cli.js', 'servir', '--puerto', '0'],
    {
      stdio: ['ignore', 'pipe', registro],
      env: { ...process.env, ...ajustesDe(lugar), TRIMESTRAL_MEDIDAS: join(carpeta, MEDIDAS) },
    },
  );
  enMarcha.add(proceso);
  closeSync(registro);
  return {
    url: await direccionDicha(proceso),
    parar: async () => {
      const medidas = await terminar(proceso, carpeta);
      return { reloj: Number(process.hrtime.bigint() - inicio) / 1e9, ...medidas };
    },
  };
}
