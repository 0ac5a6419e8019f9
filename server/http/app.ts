import compression from 'compression';
import express, { Router, type Express, type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { Problem } from '../../shared/problem.ts';
import type { Servicio } from '../resources/servicio.ts';
import type { Acceso } from './acceso/abrir-acceso.ts';
import { BASE } from './base.ts';
import { lectorDeCuerpos, type TopesDeCuerpo } from './envoltura/leer-cuerpo.ts';
import { alFallar } from './escribir-problema.ts';
import { darId } from './id-de-peticion.ts';
import { abrirFrenos, type TopesDePeticiones } from './limites/frenos.ts';
import { memoriaDeCuerpos } from './limites/memoria-de-cuerpos.ts';
import { abrirMetricas } from './metricas.ts';
import { documentoOpenApi } from './openapi/documento.ts';
import { ESTILO_DE_LA_API, paginaDeLaApi } from './openapi/pagina.ts';
import { paginasDelPanel } from './paginas-del-panel.ts';
import { registrarPeticiones } from './registro.ts';
import { rutasDeLaApi } from './rutas-de-la-api.ts';
import { rutaDeMetricas } from './ruta-de-metricas.ts';
import { seguridad } from './seguridad.ts';

export interface OpcionesDeApp {
  readonly servicio: Servicio;
  readonly acceso: Acceso;
  readonly registro: Logger;
  /** Folder of the built panel. */
  readonly panel: string;
  /** Proxies before the service, as Express's `trust proxy` takes it: a number, or addresses. */
  readonly proxies: number | string | false;
  readonly topes: TopesDeCuerpo & TopesDePeticiones & { readonly bytesDeTodos: number };
  /** What Prometheus must show; null serves the machine itself alone. */
  readonly tokenDeMetricas: string | null;
}

/** What is told as it happens must not wait for more to compress it with. */
const esFlujo = (res: Response): boolean =>
  String(res.getHeader('Content-Type') ?? '').startsWith('text/event-stream');

/** Small answers gain nothing; one that carries a secret beside what somebody chose must not be compressed (BREACH). */
const comprimir = (): RequestHandler =>
  compression({
    threshold: 1_024,
    filter: (req, res) =>
      !req.url.startsWith('/auth/') &&
      req.url !== `${BASE}/tokens` &&
      !esFlujo(res) &&
      compression.filter(req, res),
  });

/** The description of the API, for programs and for people; made when it is first asked for, as making it takes long. */
function descripcion(urlPublica: string): Router {
  const rutas = Router();
  let documento: string | null = null;
  let pagina: string | null = null;
  const abierta = 'public, max-age=300';
  rutas.get(`${BASE}/openapi.json`, (_req, res) => {
    documento ??= JSON.stringify(documentoOpenApi(urlPublica));
    res.set('Cache-Control', abierta).type('application/json').send(documento);
  });
  rutas.get('/api', (_req, res) => {
    pagina ??= paginaDeLaApi();
    res.set('Cache-Control', abierta).type('html').send(pagina);
  });
  rutas.get('/api/estilo.css', (_req, res) => {
    res.set('Cache-Control', abierta).type('css').send(ESTILO_DE_LA_API);
  });
  return rutas;
}

const noEncontrado: RequestHandler = (req) => {
  throw new Problem('no-encontrado', { que: `la dirección «${req.path.slice(0, 200)}»` });
};

/** The service over HTTP: API, sign-in, panel, health and figures. */
export function crearApp(opciones: OpcionesDeApp): Express {
  const { servicio, acceso, registro, topes } = opciones;
  const metricas = abrirMetricas();
  const frenos = abrirFrenos(topes);
  const panel = paginasDelPanel(opciones.panel);
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', opciones.proxies);
  app.set('query parser', 'simple');
  app.use(darId, registrarPeticiones(registro), metricas.medir);
  app.use(seguridad(servicio.urlPublica.startsWith('https:')), comprimir());
  app.use('/panel', panel.archivos, noEncontrado);
  app.get('/metrics', rutaDeMetricas(metricas, opciones.tokenDeMetricas));
  app.use(descripcion(servicio.urlPublica));
  app.use('/auth', async (req, res, next) => {
    await frenos.sinIdentidad(req, res);
    next();
  });
  app.use(acceso.rutas);
  app.use(
    BASE,
    rutasDeLaApi({
      servicio,
      identificar: acceso.identificar,
      leerCuerpo: lectorDeCuerpos(topes, memoriaDeCuerpos(topes.bytesDeTodos)),
      frenos,
      metricas,
    }),
    noEncontrado,
  );
  app.use(panel.pagina, noEncontrado);
  app.use(alFallar(servicio));
  return app;
}
