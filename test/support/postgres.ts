import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as esperar } from 'node:timers/promises';
import { crearBase, crearServidor, encender, versionDe } from './postgres/servidor.ts';

/** For the hook that asks for a server, in ms: the first run on a machine may have to install one. */
export const ESPERA_DE_POSTGRES = 300_000;

export interface Postgres {
  /** Of the database `postgres`, with its password; tests take one of their own by `nuevaBase`. */
  readonly url: string;
  readonly version: string;
  /** An empty database; its URL. */
  readonly nuevaBase: () => Promise<string>;
}

export interface PostgresPropio extends Postgres {
  /** Immediate shutdown: connections break, nothing is flushed; what was committed comes back. */
  readonly matar: () => Promise<void>;
  /** Starts it again on the same port, after `matar` or while it runs. */
  readonly reiniciar: () => Promise<void>;
  /** Stops it and removes its data. */
  readonly detener: () => Promise<void>;
}

export interface OpcionesDePostgres {
  /** Whether a commit waits for the disk. */
  readonly fsync?: boolean;
}

/**
 * A PostgreSQL server of the caller's own, on a random port of the loopback. It goes away with the process
 * where `detener` is not called.
 *
 * @throws Error that says what to do, where there is no PostgreSQL and none can be installed
 */
export async function abrirPostgres({ fsync = true }: OpcionesDePostgres = {}): Promise<PostgresPropio> {
  const carpeta = mkdtempSync(join(tmpdir(), 'trimestral-postgres-'));
  const servidor = await crearServidor(carpeta, fsync);
  const { url, programas, datos } = servidor;
  const apagar = async (modo: 'fast' | 'immediate') => {
    if (!existsSync(join(datos, 'postmaster.pid'))) return;
    await programas.correr('pg_ctl', ['stop', '-w', '-s', '-m', modo, '-D', datos]);
  };
  return {
    url,
    version: await versionDe(url),
    nuevaBase: () => crearBase(url),
    matar: () => apagar('immediate'),
    reiniciar: async () => {
      await apagar('fast');
      await encender(servidor);
    },
    detener: async () => {
      await apagar('immediate');
      rmSync(carpeta, { recursive: true, force: true });
    },
  };
}

/** Files of one run are threads of one process: they meet in a folder named after it. */
const COMPARTIDO = join(tmpdir(), `trimestral-postgres-de-${process.pid}`);

async function urlCompartida(): Promise<string> {
  const anuncio = join(COMPARTIDO, 'url');
  try {
    mkdirSync(COMPARTIDO, { mode: 0o700 });
  } catch {
    return urlAnunciada(anuncio);
  }
  try {
    const { url } = await crearServidor(COMPARTIDO, false);
    writeFileSync(`${anuncio}.nueva`, url, { mode: 0o600 });
    renameSync(`${anuncio}.nueva`, anuncio);
    return url;
  } catch (error) {
    rmSync(COMPARTIDO, { recursive: true, force: true });
    throw error;
  }
}

async function urlAnunciada(anuncio: string): Promise<string> {
  for (let ms = 0; ms < ESPERA_DE_POSTGRES; ms += 100) {
    if (existsSync(anuncio)) return readFileSync(anuncio, 'utf8');
    // Whoever was starting it failed: this file fails by itself, with the reason
    if (!existsSync(COMPARTIDO)) return urlCompartida();
    await esperar(100);
  }
  throw new Error(`No PostgreSQL was announced in ${COMPARTIDO}. Remove that folder and run again.`);
}

/**
 * The server that all test files of one run share, started by the first that asks (in 1 or 2 s) and stopped
 * when the run ends or is interrupted. It does not wait for the disk: tests of faults open their own.
 *
 * @throws Error that says what to do, where there is no PostgreSQL and none can be installed
 */
export async function conPostgres(): Promise<Postgres> {
  const url = await urlCompartida();
  return { url, version: await versionDe(url), nuevaBase: () => crearBase(url) };
}
