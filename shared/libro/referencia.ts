/** A cell's place, 1-based. */
export interface Lugar {
  readonly fila: number;
  readonly columna: number;
}

export interface Rango {
  readonly desde: Lugar;
  readonly hasta: Lugar;
}

/** `BC12` → row 12, column 55. */
export const lugarDe = (referencia: string): Lugar | undefined => {
  let columna = 0;
  let i = 0;
  for (; i < referencia.length; i++) {
    const letra = referencia.charCodeAt(i) & 0xdf;
    if (letra < 65 || letra > 90) break;
    columna = columna * 26 + letra - 64;
  }
  const fila = Number(referencia.slice(i));
  return columna > 0 && Number.isInteger(fila) && fila > 0 ? { fila, columna } : undefined;
};

/** `A1:B2`; a single cell is a range of one. Nothing where the reference is none. */
export const rangoDe = (referencia: string): Rango[] => {
  const [primera = '', ultima = primera] = referencia.replaceAll('$', '').split(':');
  const desde = lugarDe(primera);
  const hasta = lugarDe(ultima);
  return desde && hasta ? [{ desde, hasta }] : [];
};
