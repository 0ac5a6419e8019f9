import type { Lugar, Rango } from './referencia.ts';

/** Columns of a hoja, where no setting says otherwise. */
export const COLUMNAS_POR_HOJA = 200;

/** Rows of text as a reader found them, by the row that a person sees. */
export interface FilasConCombinadas {
  /** The cells of a row that holds something of its own; they are changed in place. */
  readonly fila: (numero: number) => string[] | undefined;
  /** The last such row. */
  readonly ultima: number;
  /** Columns beyond it are left alone: a title may be merged over whole sheets. */
  readonly columnas: number;
}

/**
 * How merged ranges are read, in every form of a libro: each cell of a range holds the value of the first. A row that holds
 * nothing of its own stays empty: it is the height of a record above it, not a record.
 *
 * @param alCubrir is told of how many cells the next range covers; it may stop a hostile file
 */
export function repetirCombinadas(
  combinadas: readonly Rango[],
  { fila, ultima, columnas }: FilasConCombinadas,
  alCubrir: (celdas: number) => void = () => undefined,
): void {
  for (const { desde, hasta } of combinadas) {
    const valor = fila(desde.fila)?.[desde.columna - 1] ?? '';
    if (valor === '') continue;
    const [abajo, derecha] = [Math.min(hasta.fila, ultima), Math.min(hasta.columna, columnas)];
    alCubrir(Math.max(0, (abajo - desde.fila + 1) * (derecha - desde.columna + 1)));
    for (let numero = desde.fila; numero <= abajo; numero++) {
      const celdas = fila(numero);
      if (celdas === undefined) continue;
      while (celdas.length < derecha) celdas.push('');
      celdas.fill(valor, desde.columna - 1, derecha);
    }
  }
}

/** The merged range that a cell stands in. */
export const combinadaEn = (combinadas: readonly Rango[], { fila, columna }: Lugar): Rango | undefined =>
  combinadas.find(
    ({ desde, hasta }) =>
      desde.fila <= fila && fila <= hasta.fila && desde.columna <= columna && columna <= hasta.columna,
  );

/** The last column of a row that something stands in, with what a merged range makes of it. */
export const hastaColumna = (combinadas: readonly Rango[], { fila, columna }: Lugar): number =>
  combinadaEn(combinadas, { fila, columna })?.hasta.columna ?? columna;
