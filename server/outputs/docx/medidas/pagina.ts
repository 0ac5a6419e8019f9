import type { Orientacion } from '../partes/modelo.ts';

/** Letter (215.9 × 279.4 mm), in twips. */
const CORTO = 12240;
const LARGO = 15840;

/** Same on every page, so that header and footer stand still when a page is turned. */
export const MARGEN = { arriba: 1814, abajo: 1361, lados: 1304, encabezado: 567, pie: 567 };

export interface Hoja {
  readonly ancho: number;
  readonly alto: number;
  /** Room for text. */
  readonly anchoUtil: number;
  readonly altoUtil: number;
}

function hoja(ancho: number, alto: number): Hoja {
  return {
    ancho,
    alto,
    anchoUtil: ancho - 2 * MARGEN.lados,
    altoUtil: alto - MARGEN.arriba - MARGEN.abajo,
  };
}

export const HOJAS: Readonly<Record<Orientacion, Hoja>> = {
  vertical: hoja(CORTO, LARGO),
  horizontal: hoja(LARGO, CORTO),
};

/** Cell margins. Sides are generous: neighbouring columns have no line between them. */
export const CELDA = { lados: 100, arriba: 60, abajo: 60 };

/** Line under each row, in eighths of a point, and the height it takes. */
export const LINEA = { grosor: 4, alto: 10 };
