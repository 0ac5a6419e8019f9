import type { Request, Response } from 'express';
import { ipKeyGenerator, MemoryStore, rateLimit, type Options } from 'express-rate-limit';
import { Problem } from '../../../shared/problem.ts';
import type { Quien } from '../../resources/quien.ts';

const VENTANA_MS = 60_000;

/** Requests a minute. Each instance counts its own. */
export interface TopesDePeticiones {
  /** Of one person or token. */
  readonly porPersona: number;
  /** Of one network address that says nobody's name: pages open to all, sign-in. */
  readonly sinIdentidad: number;
  /** Credentials of one network address that are not good, before it is let wait. */
  readonly rechazos: number;
}

/** Lets nobody take the service from the others. */
export interface Frenos {
  /** @throws Problem `demasiadas-peticiones` */
  readonly persona: (req: Request, res: Response, quien: Quien) => Promise<void>;
  /** @throws Problem `demasiadas-peticiones` */
  readonly sinIdentidad: (req: Request, res: Response) => Promise<void>;
  /**
   * Counts a credential that is not good. Whoever shows a good one is let in, however many of its neighbours' are not: a
   * whole institution may have one address.
   * @throws Problem `demasiadas-peticiones` where the address has shown too many
   */
  readonly rechazo: (req: Request) => Promise<void>;
}

const demasiadas = (hasta: Date | undefined): Problem => {
  const ms = (hasta?.getTime() ?? Date.now() + VENTANA_MS) - Date.now();
  return new Problem('demasiadas-peticiones', { segundos: Math.max(1, Math.ceil(ms / 1000)) });
};

/** IPv6 by its network: one house has very many addresses. */
const direccion = (req: Request): string => ipKeyGenerator(req.ip ?? '');

/** @param claveDe whom a request counts for */
function freno(limit: number, claveDe: (req: Request) => string) {
  const limitador = rateLimit({
    windowMs: VENTANA_MS,
    limit,
    keyGenerator: claveDe,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (req, _res, next) => {
      const { rateLimit: visto } = req as Request & { rateLimit?: { resetTime?: Date } };
      next(demasiadas(visto?.resetTime));
    },
    // Proxies are told apart by `trust proxy`, which the operator sets
    validate: false,
  });
  return (req: Request, res: Response): Promise<void> =>
    new Promise((cumplir, fallar) => {
      void limitador(req, res, (error?: unknown) => {
        if (error === undefined) cumplir();
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever the middleware gave
        else fallar(error);
      });
    });
}

export function abrirFrenos(topes: TopesDePeticiones): Frenos {
  const quienes = new WeakMap<Request, Quien>();
  const dePersona = freno(topes.porPersona, (req) => {
    const quien = quienes.get(req);
    return `${quien?.via ?? ''}:${quien?.persona ?? ''}`;
  });
  const malas = new MemoryStore();
  malas.init({ windowMs: VENTANA_MS } as Options);
  return {
    persona: (req, res, quien) => {
      quienes.set(req, quien);
      return dePersona(req, res);
    },
    sinIdentidad: freno(topes.sinIdentidad, direccion),
    rechazo: async (req) => {
      const { totalHits, resetTime } = await malas.increment(direccion(req));
      if (totalHits > topes.rechazos) throw demasiadas(resetTime);
    },
  };
}
