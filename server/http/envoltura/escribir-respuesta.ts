import type { Response } from 'express';
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

/** Writes what a resource answers: all is kept by now. */
export function escribirRespuesta(res: Response, respuesta: Respuesta<unknown>): void {
  const { estado, json, archivo, version, ubicacion, inmutable = false } = respuesta;
  res.status(estado);
  res.set('Cache-Control', inmutable ? 'private, max-age=31536000, immutable' : 'private, no-cache');
  if (version !== undefined) res.set('ETag', etagDe(version));
  if (ubicacion !== undefined) res.set('Location', `${BASE}${ubicacion}`);
  if (archivo !== undefined) escribirArchivo(res, archivo);
  else if (json === undefined) res.end();
  else res.json(json);
}
