import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { Vista } from '../../shared/addon/acciones.ts';
import { contestar, type EjecutarFuncion } from '../doubles/html-service/contestar.ts';
import { guionDeGoogleScript, NOMBRE_DEL_PASO } from '../doubles/html-service/google-script-run.ts';
import { abrirChromium } from './chromium.ts';

/** As Google frames a page (the attributes of `userHtmlFrame`, developers.google.com/apps-script/guides/html/restrictions). */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/** Stricter than Google: the page must need nothing from anywhere. */
const POLITICA =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'self'";

/** How long a test waits for what a page is about to show. */
const ESPERA_MS = 10_000;

/** Pixels that Sheets gives a sidebar. */
const ANCHO_DE_BARRA = 300;

export interface AspectoDeBarra {
  readonly vista?: Vista;
  /** Tab that was active. */
  readonly hoja?: string | null;
  readonly esquema?: 'light' | 'dark';
  /** Pixels of the frame: 150 is 300 at a zoom of 200 %. */
  readonly ancho?: number;
  readonly alto?: number;
  readonly movimiento?: 'reduce' | 'no-preference';
  /** The test moves the page's clock (`pagina.clock`). */
  readonly conReloj?: boolean;
}

/** A sidebar that somebody has open. */
export interface BarraAbierta {
  readonly pagina: Page;
  /** The page of HtmlService, within its frame. */
  readonly marco: Frame;
  /** What the page complained of since it was asked last: there should be nothing. */
  readonly quejas: () => string[];
}

/** Gives the page for a view: the built template, filled. */
export type DarPagina = (vista: Vista, hoja: string | null) => string;

interface Medios {
  readonly navegador: Browser;
  /** The editor, where the frame stands. */
  readonly editor: string;
  /** The other origin, that the frame's page comes from. */
  readonly contenido: string;
  readonly paginas: Map<string, string>;
}

const escuchar = (servidor: Server, lugar: string): Promise<string> =>
  new Promise((seguir) => {
    servidor.listen(0, '127.0.0.1', () => {
      seguir(`http://${lugar}:${String((servidor.address() as AddressInfo).port)}`);
    });
  });

/** A sheet with nothing but its frame at the right. */
const editorCon = (direccion: string, ancho: number): string =>
  `<!doctype html><html lang="es"><title>Hoja de cálculo</title><link rel=icon href=data:,><style>body{margin:0;display:flex}main{flex:1}iframe{width:${String(ancho)}px;height:100vh;border:0}</style><main><button>A1</button></main><iframe title="Trimestral" sandbox="${SANDBOX}" src="${direccion}"></iframe></html>`;

/** HtmlService puts its client before whatever the page brings. */
const conCliente = (pagina: string): string =>
  pagina.replace('<head>', () => `<head><script>${guionDeGoogleScript(['accion'])}</script>`);

async function servir(navegador: Browser): Promise<Medios & { readonly cerrar: () => void }> {
  const paginas = new Map<string, string>();
  const responder = (politica: string | null): Server =>
    createServer((pedido, respuesta) => {
      const pagina = paginas.get(pedido.url ?? '');
      if (politica !== null) respuesta.setHeader('Content-Security-Policy', politica);
      respuesta.writeHead(pagina === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
      respuesta.end(pagina);
    });
  const [deEditor, deContenido] = [responder(null), responder(POLITICA)];
  return {
    navegador,
    paginas,
    editor: await escuchar(deEditor, 'localhost'),
    contenido: await escuchar(deContenido, '127.0.0.1'),
    cerrar: () => {
      for (const servidor of [deEditor, deContenido]) {
        servidor.close();
        servidor.closeAllConnections();
      }
    },
  };
}

let numero = 0;

async function abrir(
  { navegador, editor, contenido, paginas }: Medios,
  darPagina: DarPagina,
  ejecutar: EjecutarFuncion,
  aspecto: AspectoDeBarra,
): Promise<BarraAbierta> {
  const { vista = 'hallazgos', hoja = null, ancho = ANCHO_DE_BARRA, alto = 700 } = aspecto;
  const quejas: string[] = [];
  const contexto = await navegador.newContext({
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    viewport: { width: ancho + 40, height: alto },
    colorScheme: aspecto.esquema ?? 'light',
    reducedMotion: aspecto.movimiento ?? 'reduce',
  });
  onTestFinished(() => contexto.close());
  // A test that waits in vain says for what
  contexto.setDefaultTimeout(ESPERA_MS);
  const pagina = await contexto.newPage();
  pagina.on('pageerror', (error) => quejas.push(error.message));
  pagina.on('console', (m) => {
    if (m.type() === 'error') quejas.push(m.text());
  });
  await pagina.exposeFunction(NOMBRE_DEL_PASO, (nombre: string, json: string) =>
    contestar(ejecutar, nombre, json),
  );
  if (aspecto.conReloj === true) await pagina.clock.install();
  numero += 1;
  const camino = `/${String(numero)}`;
  paginas.set(`${camino}/barra`, conCliente(darPagina(vista, hoja)));
  paginas.set(camino, editorCon(`${contenido}${camino}/barra`, ancho));
  await pagina.goto(editor + camino);
  const marco = pagina.frames().find((f) => f.url().startsWith(contenido));
  if (marco === undefined) throw new Error('The frame did not load');
  return { pagina, marco, quejas: () => quejas.splice(0) };
}

export type AbrirBarra = (
  darPagina: DarPagina,
  ejecutar: EjecutarFuncion,
  aspecto?: AspectoDeBarra,
) => Promise<BarraAbierta>;

/** A browser and the two origins for the tests of a file; closed after them. */
export function barrasDelArchivo(): AbrirBarra {
  let medios: (Medios & { readonly cerrar: () => void }) | null = null;
  beforeAll(async () => {
    medios = await servir(await abrirChromium());
  }, 120_000);
  afterAll(async () => {
    await medios?.navegador.close();
    medios?.cerrar();
  });
  return (darPagina, ejecutar, aspecto = {}) => {
    if (medios === null) throw new Error('The browser is not open yet');
    return abrir(medios, darPagina, ejecutar, aspecto);
  };
}
