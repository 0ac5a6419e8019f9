import { randomUUID } from 'node:crypto';
import type { OutgoingMessage } from 'node:http';
import type { RequestHandler } from 'express';

const ENCABEZADO = 'X-Request-Id';

/** The id of a request: it stands in the log, in the answer's header and in every problem. */
export const idDe = (res: OutgoingMessage): string => String(res.getHeader(ENCABEZADO));

/** Gives each request an id of ours: one from outside could forge lines of the log. */
export const darId: RequestHandler = (_req, res, next) => {
  res.set(ENCABEZADO, randomUUID());
  next();
};
