/** The letters of a column, 1-based: 28 is `AB`. */
export const nombreDeColumna = (columna: number): string =>
  columna <= 0
    ? ''
    : nombreDeColumna(Math.floor((columna - 1) / 26)) + String.fromCharCode(65 + ((columna - 1) % 26));
