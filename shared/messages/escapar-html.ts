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
