import { chromium, type Browser } from 'playwright-core';
import { buscarPrograma, instalarConApt, programaDeVariable } from './programas-de-la-maquina.ts';

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

const buscar = () => buscarPrograma([...NOMBRES, ...FUERA_DEL_PATH]);

/**
 * The browser for tests: `CHROMIUM_PATH`, else one found on the machine, else Debian's package.
 *
 * @throws Error that says what to do, where there is none and none can be installed
 */
function rutaDeChromium(): string {
  const hallada = programaDeVariable('CHROMIUM_PATH') ?? buscar();
  if (hallada !== undefined) return hallada;
  instalarConApt(['chromium']);
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
