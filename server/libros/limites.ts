import { COLUMNAS_POR_HOJA } from '../../shared/libro/celdas-combinadas.ts';
import { Problem } from '../../shared/problem.ts';

/** How much is read before a file counts as hostile or as a mistake. Beyond a limit: a Problem, nothing read. */
export interface Limites {
  /** Bytes of one file as it lies on the disk. */
  readonly bytesPorArchivo: number;
  /** Bytes of all files of one carpeta together. */
  readonly bytesPorCarpeta: number;
  /** Bytes of all parts of one .xlsx, inflated. */
  readonly bytesDescomprimidos: number;
  /** Inflated over compressed bytes; looked at in parts that inflate to over 10 MB. */
  readonly razonDeCompresion: number;
  /** Parts inside one .xlsx. */
  readonly partesPorArchivo: number;
  /** Rows with a value. */
  readonly filasPorHoja: number;
  /** The last column that may hold a value. */
  readonly columnasPorHoja: number;
  readonly hojasPorLibro: number;
  readonly libros: number;
  /** UTF-16 units, as Excel counts. */
  readonly caracteresPorCelda: number;
}

const MB = 1_000_000;

/** Defaults. 32,767 is what a cell holds in Excel; the rest is ten times what a large área sends. */
export const LIMITES: Limites = {
  bytesPorArchivo: 50 * MB,
  bytesPorCarpeta: 1_000 * MB,
  bytesDescomprimidos: 300 * MB,
  razonDeCompresion: 250,
  partesPorArchivo: 5_000,
  filasPorHoja: 200_000,
  columnasPorHoja: COLUMNAS_POR_HOJA,
  hojasPorLibro: 60,
  libros: 1_000,
  caracteresPorCelda: 32_767,
};

/** A spreadsheet has no more rows and columns than these, empty ones included. */
export const FILAS_DE_UNA_HOJA = 1_048_576;
export const COLUMNAS_DE_UNA_HOJA = 16_384;

/** Bytes as whole megabytes, rounded up so that a file over the limit never reads as being at it. */
export const enMegas = (bytes: number): number => Math.ceil(bytes / MB);

/** The environment variable that sets a limit: `TRIMESTRAL_FILAS_POR_HOJA`. */
export const ajusteDe = (nombre: string): string =>
  `TRIMESTRAL_${nombre.replace(/[A-Z]/g, (letra) => `_${letra}`).toUpperCase()}`;

/**
 * The limits with those that the environment sets: `TRIMESTRAL_FILAS_POR_HOJA=500000`, and so on for each name.
 * @throws Problem `uso-incorrecto` where a value is no whole number above 0
 */
export const limitesConfigurados = (entorno: Readonly<Record<string, string | undefined>>): Limites => {
  const cambiados = Object.keys(LIMITES).flatMap((nombre) => {
    const ajuste = ajusteDe(nombre);
    const valor = entorno[ajuste]?.trim() ?? '';
    if (valor === '') return [];
    if (!/^[1-9]\d{0,14}$/.test(valor))
      throw new Problem('uso-incorrecto', {
        motivo: `El ajuste ${ajuste} debe ser un número entero mayor que 0, y dice «${valor}».`,
      });
    return [[nombre, Number(valor)] as const];
  });
  return { ...LIMITES, ...Object.fromEntries(cambiados) };
};
