import { attributeOf, outline } from './xml-edit.ts';

interface Rango {
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** `AB` is 28. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The merged ranges of a worksheet part. */
export function combinadasDe(xml: string): Rango[] {
  const lista = outline(xml).children.find(({ name }) => name === 'mergeCells');
  if (lista === undefined) return [];
  const propia = xml.slice(lista.start, lista.end);
  return outline(propia).children.flatMap((place): Rango[] => {
    const partes = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributeOf(propia, place, 'ref') ?? '');
    if (partes === null) return [];
    const [, letra = 'A', fila = '1', ultimaLetra = 'A', ultimaFila = '1'] = partes;
    return [
      {
        row: Number(fila),
        column: columnNumber(letra),
        lastRow: Number(ultimaFila),
        lastColumn: columnNumber(ultimaLetra),
      },
    ];
  });
}
