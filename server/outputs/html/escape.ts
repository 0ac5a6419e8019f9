import { esc } from '../../../shared/messages/escapar-html.ts';

/** ` name="value"`, or nothing for a value that is null. */
export function atributo(nombre: string, valor: string | null): string {
  return valor === null ? '' : ` ${nombre}="${esc(valor)}"`;
}

/** The address to link to, or null where the text is not an http(s) address. */
export function ligaSegura(texto: string): string | null {
  if (!/^https?:\/\//i.test(texto) || /\s/.test(texto)) return null;
  try {
    const url = new URL(texto);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** JSON for a `<script>` block: no text of a cell can close it or open a comment. */
export function jsonParaScript(valor: unknown): string {
  return JSON.stringify(valor)
    .replace(/</g, '\\u003c')
    .replace(/>/g, '\\u003e')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
