import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import type { Respuesta } from '../../resources/recurso.ts';
import { BASE } from '../base.ts';
import { etagDe } from './precondiciones.ts';

/** A page that the service wrote: its own style, no script, nothing from elsewhere, no power over the site. */
const POLITICA_DE_PAGINA =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox allow-modals";

type Archivo = NonNullable<Respuesta<unknown>['archivo']>;

function escribirArchivo(res: Response, { bytes, tipo, nombre }: Archivo): void {
  if (nombre === null) res.set('Content-Security-Policy', POLITICA_DE_PAGINA);
  // `attachment` writes names beyond ASCII as RFC 6266 asks, and guesses a type: ours comes after
  else res.attachment(nombre);
  res.set('Content-Type', tipo);
  res.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/**
 * The ETag of a JSON answer: the version upon which it may be changed, and what it says. What is shown beside a version,
 * as the comments beside a libro, may change while the version does not.
 */
function etagDeJson(texto: string, version: number | undefined): string {
  const huella = createHash('sha256').update(texto).digest('base64url').slice(0, 16);
  return version === undefined ? `W/"${huella}"` : etagDe(version, huella);
}

/**
 * Whether the client has this answer already (RFC 9110 §13.1.2). Express asks for more: it takes the `no-cache` that
 * browsers add to a conditional request for a wish to have all anew.
 */
function loTiene({ method, headers }: Request, etag: string): boolean {
  const dicho = headers['if-none-match'];
  if (dicho === undefined || !['GET', 'HEAD'].includes(method)) return false;
  const opaco = (texto: string): string => texto.trim().replace(/^W\//, '');
  return dicho.split(',').some((texto) => opaco(texto) === '*' || opaco(texto) === opaco(etag));
}

function escribirJson(res: Response, json: unknown, version: number | undefined): void {
  const texto = JSON.stringify(json);
  const etag = etagDeJson(texto, version);
  res.set('ETag', etag);
  if (loTiene(res.req, etag)) res.status(304).end();
  else res.type('json').send(texto);
}

/** Writes what a resource answers: all is kept by now. */
export function escribirRespuesta(res: Response, respuesta: Respuesta<unknown>): void {
  const { estado, json, archivo, version, ubicacion, inmutable = false } = respuesta;
  res.status(estado);
  res.set('Cache-Control', inmutable ? 'private, max-age=31536000, immutable' : 'private, no-cache');
  if (ubicacion !== undefined) res.set('Location', `${BASE}${ubicacion}`);
  if (archivo !== undefined) escribirArchivo(res, archivo);
  else if (json === undefined) res.end();
  else escribirJson(res, json, version);
}
