import type { Response } from 'express';
import { esc } from '../../../shared/messages/escapar-html.ts';

export interface Pagina {
  readonly estado: number;
  readonly titulo: string;
  /** HTML of the page below its heading. */
  readonly cuerpo: string;
}

/**
 * These pages run nothing and are kept nowhere. `same-origin` keeps an address that holds a secret from every other site,
 * and lets the browser state where a form comes from, which `no-referrer` would not.
 */
const ENCABEZADOS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
};

/** Answers with a page of signing in. */
export function mandarPagina(res: Response, { estado, titulo, cuerpo }: Pagina): void {
  res.status(estado).set(ENCABEZADOS).type('html').send(`<!doctype html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${esc(titulo)} · Trimestral</title>
<link rel="stylesheet" href="/auth/estilo.css">
</head>
<body>
<main>
<p class="marca">Trimestral</p>
<h1>${esc(titulo)}</h1>
${cuerpo}
</main>
</body>
</html>
`);
}

/** Sends the browser elsewhere; nobody keeps the answer. */
export function mandarA(res: Response, direccion: string): void {
  res.set(ENCABEZADOS).redirect(303, direccion);
}
