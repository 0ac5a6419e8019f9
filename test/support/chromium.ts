import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NOMBRES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FUERA_DEL_PATH = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const ARGUMENTOS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function esEjecutable(ruta: string): boolean {
  try {
    accessSync(ruta, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function buscar(): string | undefined {
  const enElPath = (process.env['PATH'] ?? '').split(delimiter).filter((d) => d !== '');
  return [...enElPath.flatMap((d) => NOMBRES.map((n) => join(d, n))), ...FUERA_DEL_PATH].find(esEjecutable);
}

/** Debian's package, where we may install one; says so, because it takes a minute and stays. */
function instalar(): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return;
  process.stderr.write('No Chromium found: installing the package chromium with apt-get.\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const opciones = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'], env };
  spawnSync('apt-get', ['update', '-q'], opciones);
  spawnSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], opciones);
}

/**
 * The browser for tests: `CHROMIUM_PATH`, else one found on the machine, else Debian's package.
 *
 * @throws Error that says what to do, where there is none and none can be installed
 */
function rutaDeChromium(): string {
  const dada = process.env['CHROMIUM_PATH'] ?? '';
  if (dada !== '') {
    if (esEjecutable(dada)) return dada;
    throw new Error(`CHROMIUM_PATH names no program that can be run: ${dada}`);
  }
  const hallada = buscar();
  if (hallada !== undefined) return hallada;
  instalar();
  const instalada = buscar();
  if (instalada !== undefined) return instalada;
  throw new Error(
    'Browser tests need Chromium or Chrome. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
  );
}

/** Opens a browser; whoever opens it closes it. */
export async function abrirChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: rutaDeChromium(), args: ARGUMENTOS });
}
