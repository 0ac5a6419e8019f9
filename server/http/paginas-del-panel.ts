import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import { ESTILO_DE_ACUSE } from '../outputs/acuse/estilo-de-acuse.ts';
import { fuentePorHuella } from '../outputs/html/fuente-por-huella.ts';

/** The panel's files as they were built: held in memory, so that no address ever becomes a path. */
interface Archivo {
  readonly bytes: Buffer;
  readonly comprimido: Buffer | null;
  readonly tipo: string;
}

const TIPOS: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
};

const INDICE = 'index.html';

function leerArchivos(carpeta: string): ReadonlyMap<string, Archivo> {
  const nombres = new Set(readdirSync(carpeta));
  const leidos = [...nombres].flatMap((nombre): [string, Archivo][] => {
    const tipo = TIPOS[nombre.split('.').at(-1) ?? ''];
    if (tipo === undefined) return [];
    const leer = (n: string): Buffer => readFileSync(join(carpeta, n));
    const comprimido = nombres.has(`${nombre}.gz`) ? leer(`${nombre}.gz`) : null;
    return [[nombre, { bytes: leer(nombre), comprimido, tipo }]];
  });
  return new Map(leidos);
}

function escribir(req: Request, res: Response, { bytes, comprimido, tipo }: Archivo): void {
  res.vary('Accept-Encoding').set('Content-Type', tipo);
  if (comprimido !== null && req.acceptsEncodings('gzip') === 'gzip')
    res.set('Content-Encoding', 'gzip').send(comprimido);
  else res.send(bytes);
}

const ESTILOS_DE_BARRA = `style-src 'self' ${fuentePorHuella(ESTILO_DE_ACUSE)}`;

/** What stands beside the libro is shown in a frame, in a page of this service alone; it shows acuses with their own style. */
function dejarEnmarcar(res: Response): void {
  const politica = String(res.getHeader('Content-Security-Policy'))
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    .replace("style-src 'self'", ESTILOS_DE_BARRA);
  res.set('Content-Security-Policy', politica);
}

/**
 * The panel: its files by their hashed name, kept by browsers for ever, and its page for every other address.
 * @param carpeta where the panel was built
 */
export function paginasDelPanel(carpeta: string): {
  readonly archivos: RequestHandler;
  readonly pagina: RequestHandler;
} {
  const archivos = leerArchivos(carpeta);
  const indice = archivos.get(INDICE);
  if (indice === undefined) throw new Error(`The panel was not built in ${carpeta}`);
  return {
    archivos: (req, res, next) => {
      const archivo = archivos.get(req.path.slice(1));
      if (archivo === undefined || archivo === indice) {
        next();
        return;
      }
      res.set('Cache-Control', 'public, max-age=31536000, immutable');
      if (archivo.tipo === TIPOS['html']) dejarEnmarcar(res);
      escribir(req, res, archivo);
    },
    pagina: (req, res, next) => {
      if (!['GET', 'HEAD'].includes(req.method) || req.accepts('html') === false) {
        next();
        return;
      }
      res.set('Cache-Control', 'no-cache');
      escribir(req, res, indice);
    },
  };
}
