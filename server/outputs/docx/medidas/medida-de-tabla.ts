import type { Tabla } from '../../../../shared/report/arbol.ts';
import { caben, necesidades, repartirAnchos, sumaDeMinimos } from './anchos.ts';
import type { Necesidad } from './anchos.ts';
import { contarRenglones } from './medir.ts';
import type { Orientacion } from '../partes/modelo.ts';
import { CELDA, HOJAS } from './pagina.ts';

/** How a table is set: side of the page, size in half points, widths in twips, headings that run upward. */
export interface Medida {
  readonly orientacion: Orientacion;
  readonly cuerpo: number;
  readonly anchos: readonly number[];
  readonly giradas: readonly boolean[];
}

/** Twips under which a column of text is a tower of words; beside columns of ✓ the names need more. */
function anchosLegibles({ columnas }: Tabla): readonly number[] {
  const hayMarcas = columnas.some((c) => c.clase === 'marca');
  return columnas.map(({ clase }) => {
    if (clase === 'prosa') return hayMarcas ? 3400 : 2300;
    return clase === 'texto' ? (hayMarcas ? 3400 : 1500) : 0;
  });
}

function medida(tabla: Tabla, cuerpo: number, orientacion: Orientacion, girar: boolean): Medida | null {
  const giradas = tabla.columnas.map((c) => girar && c.clase === 'marca');
  const columnas = necesidades(tabla, cuerpo, giradas);
  const disponible = HOJAS[orientacion].anchoUtil;
  if (!caben(columnas, anchosLegibles(tabla), disponible)) return null;
  return { orientacion, cuerpo, anchos: mejoresAnchos(tabla, columnas, cuerpo, disponible), giradas };
}

/** Rows that are tried when two ways to share the width are held against each other. */
const MUESTRA = 60;

function renglones(tabla: Tabla, anchos: readonly number[], cuerpo: number): number {
  let total = 0;
  for (const fila of tabla.filas.slice(0, MUESTRA)) {
    const porCelda = fila.celdas.map((texto, j) =>
      contarRenglones([{ texto }], { ancho: (anchos[j] ?? 0) - 2 * CELDA.lados, cuerpo, negrita: false }),
    );
    total += Math.max(1, ...porCelda);
  }
  return total;
}

/** Dates on two lines or on one, whichever makes the table shorter. */
function mejoresAnchos(
  tabla: Tabla,
  columnas: readonly Necesidad[],
  cuerpo: number,
  disponible: number,
): readonly number[] {
  const angostas = repartirAnchos(columnas, disponible);
  if (!tabla.columnas.some((c) => c.clase === 'fecha')) return angostas;
  const conFechas = columnas.map((c, j) =>
    tabla.columnas[j]?.clase === 'fecha' ? { ...c, minimo: c.holgado, natural: c.holgado } : c,
  );
  if (sumaDeMinimos(conFechas) > disponible) return angostas;
  const anchas = repartirAnchos(conFechas, disponible);
  return renglones(tabla, anchas, cuerpo) < renglones(tabla, angostas, cuerpo) ? anchas : angostas;
}

interface Intento {
  readonly orientacion: Orientacion;
  readonly girar: boolean;
  readonly cuerpos: readonly number[];
}

/** What is tried in turn: upright, on its side, headings turned, smaller. */
const INTENTOS: readonly Intento[] = [
  { orientacion: 'vertical', girar: false, cuerpos: [18, 17] },
  { orientacion: 'horizontal', girar: false, cuerpos: [18, 17] },
  { orientacion: 'vertical', girar: true, cuerpos: [18, 17] },
  { orientacion: 'horizontal', girar: true, cuerpos: [18, 17, 16, 15, 14] },
];
const MENOR = 14;

/** The first way in which the columns fit; else they are squeezed. Sizes in half points. */
export function elegirMedida(tabla: Tabla): Medida {
  for (const { orientacion, girar, cuerpos } of INTENTOS) {
    for (const cuerpo of cuerpos) {
      const hallada = medida(tabla, cuerpo, orientacion, girar);
      if (hallada !== null) return hallada;
    }
  }
  const giradas = tabla.columnas.map((c) => c.clase === 'marca');
  const anchos = repartirAnchos(necesidades(tabla, MENOR, giradas), HOJAS.horizontal.anchoUtil);
  return { orientacion: 'horizontal', cuerpo: MENOR, anchos, giradas };
}
