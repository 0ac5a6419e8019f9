import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { cargarEjemplo, ORGANO, PERIODO } from '../../scripts/ejemplo/cargar-ejemplo.ts';
import { arrancar, type ServicioEnMarcha } from '../../server/arranque/arrancar.ts';
import type { Entorno } from '../../server/entorno.ts';
import type { Servicio } from '../../server/resources/servicio.ts';
import { abrirChromium } from './chromium.ts';
import { enlacePara, personaDe, type DelPanel } from './entrada-al-panel.ts';

/** Where the pages of the example's period live, below the service's address. */
export const EN_PERIODO = `/organos/${ORGANO}/periodos/${PERIODO}`;

/** What somebody looks at the panel with. */
interface Ventana {
  /** Of the window, in pixels: 360 for a phone. */
  readonly ancho?: number;
  readonly esquema?: 'light' | 'dark';
  /** A page of the browser that is used, for another person at the same machine; one that nobody used if not said. */
  readonly delMismoNavegador?: Page;
}

/** The service with the real quarter loaded, and a browser. */
export interface PanelDePrueba {
  readonly url: string;
  readonly servicio: Servicio;
  /** A window of somebody who has signed in, at a page. It is closed when the test ends. */
  readonly entrar: (quien: DelPanel, camino: string, ventana?: Ventana) => Promise<Page>;
  /** Whatever pages complained of since the last time it was asked: there should be nothing. */
  readonly quejas: () => string[];
}

/** The threads run the built program. */
const OBRERO = new URL('../../dist/obrero.js', import.meta.url);

async function nuevo(navegador: Browser, ancho: number, esquema: 'light' | 'dark'): Promise<BrowserContext> {
  const contexto = await navegador.newContext({
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: ancho, height: ancho < 600 ? 740 : 860 },
    colorScheme: esquema,
  });
  onTestFinished(() => contexto.close());
  return contexto;
}

/** The window complains of nothing: no error of a script, nothing that the page's policy holds back. */
async function abrirVentana(
  navegador: Browser,
  { ancho = 1280, esquema = 'light', delMismoNavegador }: Ventana,
  quejas: string[],
) {
  const contexto = delMismoNavegador?.context() ?? (await nuevo(navegador, ancho, esquema));
  const pagina = await contexto.newPage();
  pagina.on('pageerror', (error) => quejas.push(error.message));
  pagina.on('console', (m) => {
    if (m.type() === 'error' && !/status of [45]|ERR_/.test(m.text())) quejas.push(m.text());
  });
  return pagina;
}

async function abrir(navegador: Browser, marcha: ServicioEnMarcha): Promise<PanelDePrueba> {
  const { url, servicio } = marcha;
  const conocidas = new Map<string, string>();
  const quejas: string[] = [];
  await cargarEjemplo(servicio);
  return {
    url,
    servicio,
    quejas: () => quejas.splice(0),
    entrar: async (quien, camino, ventana = {}) => {
      const llave = JSON.stringify(quien);
      const persona = conocidas.get(llave) ?? (await personaDe(servicio, quien));
      conocidas.set(llave, persona);
      const pagina = await abrirVentana(navegador, ventana, quejas);
      await pagina.goto(await enlacePara(servicio, persona));
      await pagina.getByRole('button', { name: 'Entrar' }).click();
      await pagina.waitForURL(({ pathname }) => !pathname.startsWith('/auth/'), { waitUntil: 'commit' });
      await pagina.goto(url + camino);
      return pagina;
    },
  };
}

/**
 * A service of its own for the tests of a file, with the real quarter loaded, and a browser; closed after them.
 * @param entorno what else it is set; given a folder for its files
 */
export function panelDelArchivo(
  entorno: (carpeta: string) => Entorno | Promise<Entorno> = () => ({}),
): () => PanelDePrueba {
  let panel: PanelDePrueba | null = null;
  let navegador: Browser | null = null;
  let marcha: ServicioEnMarcha | null = null;
  const datos = mkdtempSync(join(tmpdir(), 'trimestral-'));
  beforeAll(async () => {
    navegador = await abrirChromium();
    const ajustes = { TRIMESTRAL_REGISTRO: 'silent', ...(await entorno(datos)) };
    marcha = await arrancar({ entorno: ajustes, puerto: 0, datos, obrero: OBRERO });
    panel = await abrir(navegador, marcha);
  }, 240_000);
  afterAll(async () => {
    await navegador?.close();
    await marcha?.parar();
    rmSync(datos, { recursive: true, force: true });
  }, 60_000);
  return () => {
    if (panel === null) throw new Error('The panel is not open yet');
    return panel;
  };
}
