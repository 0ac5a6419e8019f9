import type { Request, RequestHandler, Response } from 'express';
import type { NombreDeOperacion } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../../shared/api/operacion.ts';
import { Problem } from '../../../shared/problem.ts';
import { exigirPermiso } from '../../resources/permisos.ts';
import type { Pedido, RecursoDefinido, Respuesta } from '../../resources/recurso.ts';
import type { Quien } from '../../resources/quien.ts';
import type { Servicio } from '../../resources/servicio.ts';
import type { Acceso } from '../acceso/abrir-acceso.ts';
import { anotar } from '../anotado.ts';
import { idDe } from '../id-de-peticion.ts';
import type { Frenos } from '../limites/frenos.ts';
import type { Metricas } from '../metricas.ts';
import { escribirFlujo } from './escribir-flujo.ts';
import { escribirRespuesta } from './escribir-respuesta.ts';
import type { lectorDeCuerpos } from './leer-cuerpo.ts';
import { leerDireccion, ultimoEventoDe, viaDe } from './leer-pedido.ts';
import { siguePudiendo } from './sigue-pudiendo.ts';
import { exigirOrigen } from './origen.ts';
import { enPlazo } from './plazo.ts';
import { claveDeIdempotencia, versionPedida } from './precondiciones.ts';

/** What the wrapper of operations works with. */
export interface EntornoDeOperaciones {
  readonly servicio: Servicio;
  readonly identificar: Acceso['identificar'];
  readonly leerCuerpo: ReturnType<typeof lectorDeCuerpos>;
  readonly frenos: Frenos;
  readonly metricas: Metricas;
}

/** @throws Problem `sin-identidad`, `demasiadas-peticiones`, `origen-no-confiable` */
async function quienEs(
  { servicio, identificar, frenos }: EntornoDeOperaciones,
  { acceso }: Operacion,
  req: Request,
  res: Response,
): Promise<Quien | null> {
  if (acceso === 'publico') {
    await frenos.sinIdentidad(req, res);
    return null;
  }
  try {
    const { quien, porCookie } = await identificar(req);
    if (quien === null) throw new Problem('sin-identidad', {});
    anotar(res, { persona: quien.persona });
    if (porCookie) exigirOrigen(req, servicio.urlPublica);
    await frenos.persona(req, res, quien);
    return quien;
  } catch (error) {
    if (error instanceof Problem && error.codigo === 'sin-identidad') await frenos.rechazo(req);
    throw error;
  }
}

/** What is answered, and whether whoever asked may still ask: of an answer that goes on for long. */
interface Atendida {
  readonly respuesta: Respuesta<unknown>;
  readonly sigue: () => Promise<boolean>;
}

/** Look up, check permission, act: a body is read once it is known that its sender may send it. */
async function atender(
  entorno: EntornoDeOperaciones,
  operacion: Operacion,
  recurso: RecursoDefinido,
  req: Request,
  res: Response,
): Promise<Atendida> {
  const quien = await quienEs(entorno, operacion, req, res);
  const pedido: Pedido = {
    ...leerDireccion(req, operacion),
    servicio: entorno.servicio,
    quien,
    cuerpo: undefined,
    archivos: [],
    datos: undefined,
    siVersion: versionPedida(req, operacion),
    claveDeIdempotencia: claveDeIdempotencia(req, operacion),
    via: viaDe(req),
    id: idDe(res),
    ultimoEvento: ultimoEventoDe(req),
  };
  const hallado = await recurso.buscar(pedido);
  exigirPermiso(operacion, quien, hallado);
  const cuerpo = await entorno.leerCuerpo(req, res, operacion);
  const respuesta = await enPlazo(recurso.hacer({ ...pedido, ...cuerpo }, hallado));
  return { respuesta, sigue: siguePudiendo(entorno.identificar, operacion, { quien, ambito: hallado }, req) };
}

/** An operation as Express runs it; the answer is written once all is kept. */
export function envolver(
  nombre: NombreDeOperacion,
  operacion: Operacion,
  recurso: RecursoDefinido,
  entorno: EntornoDeOperaciones,
): RequestHandler {
  return async (req, res) => {
    entorno.metricas.nombrar(res, nombre);
    const { respuesta, sigue } = await atender(entorno, operacion, recurso, req, res);
    entorno.metricas.contar(nombre, respuesta.estado);
    if (respuesta.flujo === undefined) escribirRespuesta(res, respuesta);
    else await escribirFlujo(res, respuesta.flujo, sigue);
  };
}
