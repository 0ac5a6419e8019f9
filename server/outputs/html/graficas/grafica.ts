import type { Registro } from '../../../../shared/libro/carpeta.ts';

/** One bar: its parts in the order of `Grafica.series`. */
export interface Barra {
  readonly etiqueta: string;
  readonly valores: readonly number[];
  /** What is written at its end: `20 de 22`, `$1,109,797.84`. */
  readonly rotulo: string;
  readonly origen: readonly Registro[];
}

/** Horizontal bars, drawn from what the report already says: nothing in them is news. */
export interface Grafica {
  readonly titulo: string;
  /** Names of the parts; one name where the bars have a single part. */
  readonly series: readonly string[];
  readonly barras: readonly Barra[];
  /** The length of a full bar where that means something (all who could attend); else null. */
  readonly tope: number | null;
  /** True where no table beside it holds these very numbers, so that the figure carries its own. */
  readonly conDatos: boolean;
}

/** Beyond these a table reads better than bars, or colours. */
const MAX_BARRAS = 24;
export const MAX_SERIES = 6;

/** Whether people would rather look than read: from two bars on, and something to compare. */
export function esUtil({ barras, series }: Grafica): boolean {
  const valores = barras.flatMap((b) => b.valores);
  return (
    barras.length > 1 &&
    barras.length <= MAX_BARRAS &&
    series.length <= MAX_SERIES &&
    valores.every((v) => Number.isFinite(v) && v >= 0) &&
    valores.some((v) => v > 0)
  );
}

/** Length of a bar. */
export function suma(valores: readonly number[]): number {
  return valores.reduce((a, b) => a + b, 0);
}
