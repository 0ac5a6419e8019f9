import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Operacion } from '../../../shared/api/operacion.ts';
import { Problem } from '../../../shared/problem.ts';
import type { Pedido } from '../../resources/recurso.ts';
import type { MemoriaDeCuerpos } from '../limites/memoria-de-cuerpos.ts';
import { leerArchivos, type TopesDeArchivos } from './leer-archivos.ts';

/** Bounds of bodies, in bytes. */
export interface TopesDeCuerpo extends TopesDeArchivos {
  /** Of a body that is JSON: a libro of 100,000 cells fits. */
  readonly bytesDeJson: number;
}

type Cuerpo = Pick<Pedido, 'cuerpo' | 'archivos' | 'datos'>;

const SIN_CUERPO: Cuerpo = { cuerpo: undefined, archivos: [], datos: undefined };
const JSON_TIPO = 'application/json';
const FORMULARIO = 'multipart/form-data';

const esDe = (req: Request, tipo: string): boolean => typeof req.is(tipo) === 'string';

/** Whether a body came at all (RFC 9112 §6). */
const trae = (req: Request): boolean =>
  req.get('Transfer-Encoding') !== undefined || (req.get('Content-Length') ?? '0') !== '0';

function correr(lector: RequestHandler, req: Request, res: Response): Promise<unknown> {
  return new Promise((cumplir, fallar) => {
    void lector(req, res, (error?: unknown) => {
      if (error === undefined) cumplir(req.body as unknown);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever the middleware gave
      else fallar(error);
    });
  });
}

function comoJson(texto: string): unknown {
  try {
    return JSON.parse(texto);
  } catch {
    throw new Problem('peticion-no-valida', { motivo: 'el campo «datos» no es JSON bien escrito' });
  }
}

/** Reads the bodies of operations: JSON, or files. */
export function lectorDeCuerpos(topes: TopesDeCuerpo, memoria: MemoriaDeCuerpos) {
  const lectorDeJson = express.json({ limit: topes.bytesDeJson, type: JSON_TIPO, strict: true });

  const deFormulario = async (req: Request, { datosConArchivos }: Operacion): Promise<Cuerpo> => {
    const { archivos, datos } = await leerArchivos(req, topes);
    const dicho = datos === null ? undefined : datosConArchivos?.parse(comoJson(datos));
    return { cuerpo: undefined, archivos, datos: dicho as Cuerpo['datos'] };
  };
  const deJson = async (req: Request, res: Response, { cuerpo }: Operacion): Promise<Cuerpo> => {
    const leido = trae(req) ? await correr(lectorDeJson, req, res) : {};
    return { ...SIN_CUERPO, cuerpo: cuerpo?.parse(leido) as Cuerpo['cuerpo'] };
  };

  /**
   * What came with a request, parsed by the operation's schemas.
   * @throws Problem `tipo-no-admitido`, `cuerpo-demasiado-grande`, `peticion-no-valida`; ZodError
   */
  return async (req: Request, res: Response, operacion: Operacion): Promise<Cuerpo> => {
    if (operacion.cuerpo === undefined) return SIN_CUERPO;
    const conArchivos = operacion.archivos !== undefined && esDe(req, FORMULARIO);
    if (!conArchivos && trae(req) && !esDe(req, JSON_TIPO))
      throw new Problem('tipo-no-admitido', {
        tipo: (req.get('Content-Type') ?? 'nada').slice(0, 100),
        admitidos: operacion.archivos === undefined ? JSON_TIPO : `${JSON_TIPO} o ${FORMULARIO}`,
      });
    const devolver = memoria.apartar(req, conArchivos ? topes.bytes : topes.bytesDeJson);
    try {
      return conArchivos ? await deFormulario(req, operacion) : await deJson(req, res, operacion);
    } finally {
      devolver();
    }
  };
}
