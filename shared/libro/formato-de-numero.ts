/** What a number's format shows of it. */
export type Formato =
  | { readonly tipo: 'numero' | 'porcentaje' | 'dinero' | 'fecha' | 'hora' | 'logico' }
  /** `000`: a key with leading zeros. */
  | { readonly tipo: 'ceros'; readonly digitos: number };

const NUMERO: Formato = { tipo: 'numero' };
const FECHA: Formato = { tipo: 'fecha' };
const HORA: Formato = { tipo: 'hora' };
const DINERO: Formato = { tipo: 'dinero' };
const PORCENTAJE: Formato = { tipo: 'porcentaje' };

/** Formats that a file uses by number alone (ECMA-376-1, 18.8.30); 27 to 36 and 50 to 58 are dates in Asia. */
export const formatoIncorporado = (id: number): Formato => {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36) return FECHA;
  if ((id >= 50 && id <= 54) || id === 57 || id === 58) return FECHA;
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return HORA;
  if (id === 9 || id === 10) return PORCENTAJE;
  if ((id >= 5 && id <= 8) || id === 42 || id === 44) return DINERO;
  return NUMERO;
};

/**
 * Reads a format code (ECMA-376-1, 18.8.31) as far as it changes what the cell says: its first section, without
 * colours, conditions and literals.
 */
export const formatoDe = (codigo: string): Formato => {
  if (LOGICO.test(codigo)) return { tipo: 'logico' };
  const seccion = firstSection(codigo);
  const dinero = /\[\$[^\]-]*\$|"[^"]*\$[^"]*"|\\\$/.test(seccion) || bare(seccion).includes('$');
  const llano = bare(seccion).replace(/general|standard/i, '');
  if (/[dy]/i.test(llano) || /mmm/i.test(llano)) return FECHA;
  if (/[hs]/i.test(llano) || /\[(h+|m+|s+)\]/i.test(seccion)) return HORA;
  if (/m/i.test(llano)) return FECHA;
  if (llano.includes('%')) return PORCENTAJE;
  if (dinero) return DINERO;
  const ceros = /^0{2,}$/.exec(seccion.trim());
  return ceros === null ? NUMERO : { tipo: 'ceros', digitos: ceros[0].length };
};

/** How LibreOffice writes that a formula gives yes or no: `"TRUE";"TRUE";"FALSE"`. */
const LOGICO = /^"([^"]+)";"\1";"[^"]+"$/;

/** Up to the first `;` that is no literal. */
const firstSection = (codigo: string): string =>
  /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/.exec(codigo)?.[0] ?? codigo;

/** Without quoted text, escaped and filling characters, brackets, and the AM/PM mark. */
const bare = (seccion: string): string => seccion.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|am\/pm|a\/p/gi, '');
