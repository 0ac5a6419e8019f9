import { esc } from './escapar-html.ts';

/** A mail as it is sent: a subject of one line, and the same said in plain text and in HTML. */
export interface CorreoEscrito {
  readonly asunto: string;
  readonly texto: string;
  readonly html: string;
}

/** What a mail is made of, in its order. */
export type ParteDeCorreo =
  | { readonly tipo: 'parrafo'; readonly texto: string }
  | { readonly tipo: 'lista'; readonly renglones: readonly string[] }
  /** Names and values, a line each; a value is shown as it is, to be copied. */
  | { readonly tipo: 'datos'; readonly datos: readonly (readonly [nombre: string, valor: string])[] }
  | { readonly tipo: 'enlace'; readonly texto: string; readonly url: string };

/** On one line and without control characters: names and titles are whatever people typed. */
export const enUnRenglon = (texto: string): string => texto.replace(/[\p{Cc}\p{Z}]+/gu, ' ').trim();

const ESTILO = 'margin:0 0 16px';

function parteEnTexto(parte: ParteDeCorreo): string {
  switch (parte.tipo) {
    case 'parrafo':
      return enUnRenglon(parte.texto);
    case 'lista':
      return parte.renglones.map((r) => `- ${enUnRenglon(r)}`).join('\n');
    case 'datos':
      return parte.datos.map(([nombre, valor]) => `${nombre}: ${enUnRenglon(valor)}`).join('\n');
    case 'enlace':
      return `${parte.texto}:\n${parte.url}`;
  }
}

function parteEnHtml(parte: ParteDeCorreo): string {
  switch (parte.tipo) {
    case 'parrafo':
      return `<p style="${ESTILO}">${esc(enUnRenglon(parte.texto))}</p>`;
    case 'lista': {
      const renglones = parte.renglones.map((r) => `<li>${esc(enUnRenglon(r))}</li>`).join('');
      return `<ul style="${ESTILO};padding-left:24px">${renglones}</ul>`;
    }
    case 'datos': {
      const renglones = parte.datos.map(
        ([nombre, valor]) => `${esc(nombre)}: <code>${esc(enUnRenglon(valor))}</code>`,
      );
      return `<p style="${ESTILO};word-break:break-all">${renglones.join('<br>')}</p>`;
    }
    case 'enlace':
      return `<p style="${ESTILO}"><a href="${esc(parte.url)}">${esc(parte.texto)}</a></p>`;
  }
}

/** Writes a mail: no image, no style sheet, nothing fetched; any reader of mail shows it. */
export function escribirCorreo(asunto: string, partes: readonly ParteDeCorreo[]): CorreoEscrito {
  const cuerpo = partes.map(parteEnHtml).join('\n');
  return {
    asunto: enUnRenglon(asunto),
    texto: `${partes.map(parteEnTexto).join('\n\n')}\n`,
    html: `<!doctype html>
<html lang="es-MX"><head><meta charset="utf-8"><title>${esc(enUnRenglon(asunto))}</title></head>
<body style="margin:0;padding:24px;font:16px/1.5 Arial,sans-serif;color:#222;background:#fff">
<div style="max-width:600px">
${cuerpo}
</div></body></html>
`,
  };
}
