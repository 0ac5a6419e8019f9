/** `1` is `A`, `28` is `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `cellRef(3, 2)` is `B3`. */
export function cellRef(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `rangeRef(2, 1, 9, 3)` is `A2:C9`. */
export function rangeRef(row: number, column: number, lastRow: number, lastColumn: number): string {
  return `${cellRef(row, column)}:${cellRef(lastRow, lastColumn)}`;
}

/** The same, with `$`: it does not move when a row is copied. */
export function absoluteRange(row: number, column: number, lastRow: number, lastColumn: number): string {
  return `$${columnLetters(column)}$${row}:$${columnLetters(lastColumn)}$${lastRow}`;
}

/** A sheet's name as formulas and links write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A cell of another sheet: `'2.C-1'!A1`. */
export function placeIn(sheet: string, ref: string): string {
  return `${quotedSheet(sheet)}!${ref}`;
}

/** `A3:E9` as `$A$3:$E$9`. */
export function absoluteSpan(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
