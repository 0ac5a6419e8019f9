import { estiloDeColores } from './estilo/colores.ts';
import { ESTILO_BASE } from './estilo/base.ts';
import { ESTILO_IMPRESION, ESTILO_PANEL } from './estilo/panel.ts';
import { ESTILO_TABLAS } from './estilo/tablas.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';
import { jsonParaScript } from './escape.ts';
import { fuentePorHuella } from './fuente-por-huella.ts';
import { GUION } from './guion/guion.ts';
import type { DatosDeProcedencia } from './procedencia.ts';

/** Nothing loads and nothing runs but this page's own style and script, by their hash (CSP 3). */
function politica(estilo: string): string {
  return [
    "default-src 'none'",
    `style-src ${fuentePorHuella(estilo)}`,
    `script-src ${fuentePorHuella(GUION)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

const PANEL = `<dialog id="procedencia" aria-labelledby="procedencia-titulo"><div class="rollo" tabindex="0" role="group" aria-labelledby="procedencia-titulo">
<div class="tope"><div><h2 id="procedencia-titulo">De dónde sale</h2><p class="detalle"></p></div>
<button type="button" class="cerrar">Cerrar</button></div>
<p class="cuantos"></p><div class="fichas"></div><button type="button" class="mas" hidden>Mostrar más</button></div></dialog>`;

/** What a page is made of. */
export interface Pagina {
  readonly titulo: string;
  readonly color: string | null;
  readonly borrador: boolean;
  /** HTML of the contents at the side. */
  readonly lado: string;
  /** HTML of the report. */
  readonly cuerpo: string;
  readonly datos: DatosDeProcedencia;
}

/** The whole file: one document that asks nothing of the network. */
export function escribirPagina(pagina: Pagina): string {
  const estilo = [
    estiloDeColores(pagina.color),
    ESTILO_BASE,
    ESTILO_TABLAS,
    ESTILO_PANEL,
    ESTILO_IMPRESION,
  ].join('');
  return `<!DOCTYPE html>
<html lang="es-MX">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${politica(estilo)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Trimestral">
<meta name="referrer" content="no-referrer">
<title>${esc(pagina.titulo)}</title>
<link rel="icon" href="data:,">
<style>${estilo}</style>
</head>
<body${pagina.borrador ? ' class="borrador"' : ''}>
<a class="salto" href="#contenido">Ir al informe</a>
<div class="hoja">
${pagina.lado}
<main id="contenido" tabindex="-1">
${pagina.cuerpo}
</main>
</div>
${PANEL}
<script type="application/json" id="datos-procedencia">${jsonParaScript(pagina.datos)}</script>
<script>${GUION}</script>
</body>
</html>
`;
}
