const ENTIDADES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters that HTML does not allow, as text or as references. */
// eslint-disable-next-line no-control-regex -- those are the ones to drop
const PROHIBIDOS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex -- the same
const HAY_QUE_ESCAPAR = /[&<>"'\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/;

/** Text made safe as HTML content and inside a quoted attribute. */
export function esc(texto: string): string {
  if (!HAY_QUE_ESCAPAR.test(texto)) return texto;
  return texto
    .replace(/\r\n?/g, '\n')
    .replace(PROHIBIDOS, '')
    .replace(/[&<>"']/g, (c) => ENTIDADES[c] ?? '');
}

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
