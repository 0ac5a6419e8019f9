/** What JSON can say, with no number that it cannot. */
export type ValorJson =
  string | number | boolean | null | readonly ValorJson[] | { readonly [campo: string]: ValorJson };

/** By UTF-16 code unit (RFC 8785 §3.2.3), which is how JavaScript compares. */
const porNombre = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const esLista = (valor: ValorJson): valor is readonly ValorJson[] => Array.isArray(valor);

/**
 * Canonical JSON (RFC 8785): fields by name, no space, numbers and strings as ECMAScript writes them. Equal values give
 * equal text. A surrogate without its other half, which the RFC leaves out, is written as its escape.
 *
 * @throws TypeError for a number that JSON has not (NaN, infinite)
 */
export function jsonCanonico(valor: ValorJson): string {
  if (typeof valor === 'number' && !Number.isFinite(valor))
    throw new TypeError('JSON has no such number: it cannot be signed');
  if (valor === null || typeof valor !== 'object') return JSON.stringify(valor);
  if (esLista(valor)) return `[${valor.map(jsonCanonico).join(',')}]`;
  const campos = Object.entries(valor).sort(([a], [b]) => porNombre(a, b));
  return `{${campos.map(([campo, v]) => `${JSON.stringify(campo)}:${jsonCanonico(v)}`).join(',')}}`;
}
