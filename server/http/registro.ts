import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino, type DestinationStream, type Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';
import { anotadoDe } from './anotado.ts';
import { idDe } from './id-de-peticion.ts';

export const NIVELES = ['error', 'warn', 'info', 'debug', 'silent'] as const;
export type Nivel = (typeof NIVELES)[number];

/** What is said of an error: its kind and where it happened. Its text may quote a row or an address. */
const deError = (error: unknown): object =>
  error instanceof Error
    ? { tipo: error.name, codigo: (error as { codigo?: string }).codigo, pila: pilaDe(error) }
    : { tipo: typeof error };

/** The places of a stack, without the message that stands above them. */
const pilaDe = ({ stack = '' }: Error): string[] =>
  stack
    .split('\n')
    .filter((renglon) => /^\s+at /.test(renglon))
    .slice(0, 12)
    .map((renglon) => renglon.trim());

/** The service's log: JSON, a line a fact; no personal data, no secrets. */
export const abrirRegistro = (nivel: Nivel, destino?: DestinationStream): Logger =>
  pino(
    {
      level: nivel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ nivel: label }) },
      messageKey: 'hecho',
      serializers: { error: deError, err: deError },
    },
    destino ?? pino.destination({ dest: 2, sync: true }),
  );

/** An address without what it names: identifiers, files, and everything that was asked for. */
const rutaAnonima = (url: string): string =>
  (url.split('?')[0] ?? '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')
    .replace(/^(\/auth\/enlace\/).+/i, '$1…')
    .slice(0, 200);

const conAnotado = (_req: IncomingMessage, res: ServerResponse, dicho: object): object => ({
  ...dicho,
  peticion: idDe(res),
  ...anotadoDe(res),
});

/** A line for each request that was answered. */
export const registrarPeticiones = (registro: Logger): HttpLogger =>
  pinoHttp({
    logger: registro,
    // As `customProps` they would stand twice in each line
    customSuccessObject: conAnotado,
    customErrorObject: (req, res, _error, dicho: object) => conAnotado(req, res, dicho),
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'petición',
    customErrorMessage: () => 'petición',
    customAttributeKeys: { responseTime: 'ms' },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ metodo: method, ruta: rutaAnonima(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ estado: statusCode }),
      err: () => undefined,
    },
  });
