import { Router, type NextFunction, type Request, type Response } from 'express';
import { Problem } from '../../../shared/problem.ts';
import type { Identidad } from '../../identidad/identidad.ts';
import type { ServicioDeAcceso } from './servicio-de-acceso.ts';
import { comoProblema } from '../escribir-problema.ts';
import { ESTILO } from './estilo.ts';
import { exigirMismoOrigen, vieneDeOtroSitio } from './mismo-origen.ts';
import { mandarA, mandarPagina } from './pagina.ts';
import {
  PAGINA_DE_ENLACE,
  PAGINA_SIN_EMISOR,
  paginaDeEntrada,
  paginaDeProblema,
  paginaDeSalida,
} from './paginas.ts';
import { mandarAlEmisor, recibirDelEmisor } from './rutas-de-emisor.ts';
import { entrar, salir, tomarDeEnlace } from './sesiones.ts';
import { volverSeguro } from './volver-seguro.ts';

function rutasDeEmisor(rutas: Router, servicio: ServicioDeAcceso, { emisor }: Identidad): void {
  rutas.get('/auth/entrar', async (req, res) => {
    if (emisor === null) mandarPagina(res, PAGINA_SIN_EMISOR);
    else if (vieneDeOtroSitio(req)) mandarPagina(res, paginaDeEntrada(volverSeguro(req.query['volver'])));
    else await mandarAlEmisor(servicio, emisor, req, res);
  });
  rutas.get('/auth/vuelta', async (req, res) => {
    if (emisor === null) throw new Problem('no-encontrado', { que: 'esa página' });
    await recibirDelEmisor(servicio, emisor, req, res);
  });
}

function rutasDeEnlace(rutas: Router, servicio: ServicioDeAcceso): void {
  rutas.get('/auth/enlace/:secreto', (_req, res) => {
    mandarPagina(res, PAGINA_DE_ENLACE);
  });
  rutas.post('/auth/enlace/:secreto', async (req, res) => {
    exigirMismoOrigen(req, servicio.urlPublica);
    const { secreto } = req.params;
    await entrar(
      servicio,
      { req, res },
      { medio: 'enlace', quienCambia: 'sistema', tomarPersona: (cambio) => tomarDeEnlace(cambio, secreto) },
    );
    mandarA(res, '/');
  });
}

/** The pages of signing in and out, below `/auth/`; whatever goes wrong in them is told in a page too. */
export function rutasDeAcceso(servicio: ServicioDeAcceso, identidad: Identidad): Router {
  const rutas = Router();
  rutas.get('/auth/estilo.css', (_req, res) => {
    res.set('Cache-Control', 'public, max-age=3600').type('css').send(ESTILO);
  });
  rutasDeEmisor(rutas, servicio, identidad);
  rutasDeEnlace(rutas, servicio);
  rutas.post('/auth/salir', async (req, res) => {
    exigirMismoOrigen(req, servicio.urlPublica);
    await salir(servicio, req, res);
    // What was read is forgotten; what somebody was writing stays for when they are back
    res.set('Clear-Site-Data', '"cache"');
    mandarPagina(res, paginaDeSalida(identidad.emisor !== null));
  });
  rutas.use('/auth', () => {
    throw new Problem('no-encontrado', { que: 'esa página' });
  });
  rutas.use('/auth', (error: unknown, _req: Request, res: Response, seguir: NextFunction) => {
    if (res.headersSent) {
      seguir(error);
      return;
    }
    const { problema, imprevisto } = comoProblema(error);
    const { codigo, estado } = problema;
    // The address of the request holds secrets, the problem's text an address of mail: neither is told
    servicio.registrar(estado >= 500 ? 'error' : 'warn', 'entrada rechazada', {
      codigo,
      ...(imprevisto ? { error } : {}),
    });
    mandarPagina(res, paginaDeProblema(problema));
  });
  return rutas;
}
