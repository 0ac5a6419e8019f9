import type { ErrorRequestHandler, Response } from 'express';
import * as z from 'zod';
import { Problem } from '../../shared/problem.ts';
import { ProblemaConDetalles, type Detalles } from '../resources/problema-con-detalles.ts';
import type { Servicio } from '../resources/servicio.ts';
import { fallaDeAlmacen } from '../store/fallas.ts';
import { anotar } from './anotado.ts';
import { idDe } from './id-de-peticion.ts';

/** What a failure becomes in an answer. */
interface Dicho {
  readonly problema: Problem;
  readonly detalles: Detalles;
  /** True where the cause is unknown: it goes to the log, and the person is told nothing of it. */
  readonly imprevisto: boolean;
}

const dicho = (problema: Problem, detalles: Detalles = {}): Dicho => ({
  problema,
  detalles,
  imprevisto: false,
});

const noSeEntiende = (motivo: string): Problem => new Problem('peticion-no-valida', { motivo });

/** Where the request is not what its schema asks for. */
const errores = (error: z.ZodError): Detalles => ({
  errores: error.issues.slice(0, 50).map(({ path, message }) => ({
    donde: path.map(String).join('.'),
    que: message,
  })),
});

interface DeExpress {
  readonly status?: unknown;
  readonly type?: unknown;
  readonly limit?: unknown;
}

/** What Express and its body reader throw (http-errors): `type` tells which. */
function deExpress(error: DeExpress): Problem | null {
  const { status, type, limit } = error;
  if (type === 'entity.too.large')
    return new Problem('cuerpo-demasiado-grande', { limite: Math.ceil(Number(limit) / 1_000_000) });
  if (type === 'entity.parse.failed') return noSeEntiende('el cuerpo no es JSON bien escrito');
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return new Problem('tipo-no-admitido', { tipo: 'otra codificación', admitidos: 'UTF-8' });
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  return noSeEntiende('la dirección o los encabezados están mal escritos');
}

const esProblema = (error: unknown): error is Problem => error instanceof Problem;

/** Any failure as a problem of the catalogue. */
export function comoProblema(error: unknown): Dicho {
  if (esProblema(error)) return dicho(error);
  if (error instanceof ProblemaConDetalles) return dicho(error.problema, error.detalles);
  if (error instanceof z.ZodError)
    return dicho(noSeEntiende('hay partes que no cumplen lo que se pide'), errores(error));
  const deAlmacen = fallaDeAlmacen(error);
  if (esProblema(deAlmacen)) return dicho(deAlmacen);
  const conocido = typeof error === 'object' && error !== null ? deExpress(error) : null;
  if (conocido !== null) return dicho(conocido);
  const motivo = 'quedó anotada con el número de esta petición';
  return { problema: new Problem('error-interno', { motivo }), detalles: {}, imprevisto: true };
}

/** Seconds after which the same request may succeed. */
function espera({ codigo, estado, datos }: Problem): number | null {
  if (codigo === 'demasiadas-peticiones') return Number(datos['segundos']);
  return estado === 503 ? 5 : null;
}

/** Writes a problem (RFC 9457): `codigo` is stable, `detail` is for people. */
function escribirProblema(res: Response, urlPublica: string, { problema, detalles }: Dicho): void {
  anotar(res, { codigo: problema.codigo });
  const segundos = espera(problema);
  if (segundos !== null) res.set('Retry-After', String(segundos));
  if (problema.codigo === 'sin-identidad') res.set('WWW-Authenticate', 'Bearer realm="Trimestral"');
  res
    .status(problema.estado)
    .set('Cache-Control', 'no-store')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `${urlPublica}/api#${problema.codigo}`,
        title: problema.titulo,
        status: problema.estado,
        detail: problema.detalle,
        instance: idDe(res),
        codigo: problema.codigo,
        ...detalles,
      }),
    );
}

/** The last word on every failure of a request. */
export const alFallar =
  ({ urlPublica, registrar }: Pick<Servicio, 'urlPublica' | 'registrar'>): ErrorRequestHandler =>
  (error: unknown, _req, res, next) => {
    const que = comoProblema(error);
    if (que.imprevisto) registrar('error', 'falla imprevista', { error, peticion: idDe(res) });
    // The answer had begun: Express cuts it, the only way to say that it is not whole
    if (res.headersSent) next(error);
    else escribirProblema(res, urlPublica, que);
  };
