import { OPERACIONES } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { Operacion } from '../../../shared/api/operacion.ts';
import { PROBLEMAS } from '../../../shared/problemas.ts';
import { esc } from '../../../shared/messages/escapar-html.ts';
import { BASE } from '../base.ts';
import { operacionEnOpenApi } from './operacion-en-openapi.ts';

/** JSON in a block that opens; a screen full of schemas is no page. */
const esquema = (titulo: string, valor: unknown): string =>
  valor === undefined
    ? ''
    : `<details><summary>${esc(titulo)}</summary><pre tabindex="0">${esc(JSON.stringify(valor, null, 2))}</pre></details>`;

function seccion(nombre: string, operacion: Operacion): string {
  const { summary, description, parameters, requestBody, responses } = operacionEnOpenApi(nombre, operacion);
  return `<section id="${esc(nombre)}"><h3>${esc(String(summary))}</h3>
<p><code>${operacion.metodo.toUpperCase()} ${esc(BASE + operacion.ruta)}</code> <small>${esc(nombre)}</small></p>
<p>${esc(String(description))}</p>
${esquema('Parámetros', (parameters as unknown[]).length === 0 ? undefined : parameters)}${esquema('Cuerpo', requestBody)}${esquema('Respuestas', responses)}</section>`;
}

function porEtiqueta(): string {
  const todas = Object.entries(OPERACIONES) as [string, Operacion][];
  const etiquetas = [...new Set(todas.map(([, { etiqueta }]) => etiqueta))];
  return etiquetas
    .map((etiqueta) => {
      const suyas = todas.filter(([, o]) => o.etiqueta === etiqueta);
      return `<h2>${esc(etiqueta)}</h2>${suyas.map(([nombre, o]) => seccion(nombre, o)).join('\n')}`;
    })
    .join('\n');
}

function problemas(): string {
  const filas = Object.entries(PROBLEMAS).map(
    ([codigo, { estado, titulo, plantilla }]) =>
      `<tr id="${codigo}"><th scope="row"><code>${codigo}</code></th><td>${String(estado)}</td><td>${esc(titulo)}</td><td>${esc(plantilla)}</td></tr>`,
  );
  return `<h2 id="problemas">Problemas</h2><div class="ancha" tabindex="0" role="region" aria-labelledby="problemas"><table><thead><tr><th scope="col">Código</th><th scope="col">Estado</th><th scope="col">Título</th><th scope="col">Qué dice</th></tr></thead><tbody>${filas.join('')}</tbody></table></div>`;
}

/** The API as a page to read: what it offers, to whom, and every problem. The style is a file: the policy allows no other. */
export const paginaDeLaApi = (): string => `<!doctype html>
<html lang="es-MX"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API de Trimestral</title><link rel="stylesheet" href="/api/estilo.css"></head>
<body><main><h1>API de Trimestral</h1>
<p>La descripción para programas: <a href="${BASE}/openapi.json">openapi.json</a> (OpenAPI 3.1). Los cuerpos son JSON; las fallas, <code>application/problem+json</code> con un código de la <a href="#problemas">lista de problemas</a>.</p>
<p>Un programa se identifica con un token creado en el panel: <code>Authorization: Bearer tri_…</code></p>
${porEtiqueta()}
${problemas()}</main></body></html>
`;

export const ESTILO_DE_LA_API = `:root{color-scheme:light dark}
body{margin:0;font:1rem/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:0 auto;padding:1rem}
section{border-top:1px solid #8884;padding-block:.5rem}
h3{margin:.25rem 0}
code,pre{font-family:ui-monospace,monospace;font-size:.9rem}
pre{overflow:auto;max-height:24rem;background:#8881;padding:.75rem;border-radius:.25rem}
code{overflow-wrap:anywhere}
.ancha{overflow-x:auto}
table{border-collapse:collapse}
th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-top:1px solid #8884}
summary{cursor:pointer;padding:.25rem 0;min-height:1.5rem}
`;
