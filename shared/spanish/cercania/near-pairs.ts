import { distanciaAcotada } from './edit-distance.ts';
import { paresPorBorrado } from './near-by-deletion.ts';
import { paresPorSegmentos } from './near-by-segments.ts';
import type { Busqueda, Pieza } from './near-search.ts';

/**
 * `clases`: a label per text (its numbers, say); only texts of one label are compared, at no cost for
 * the others. `conteo` receives how many distances were computed. `alHallar` receives each pair, perhaps
 * more than once, in the place of the list, which stays empty; `omitir` tells pairs that need no look,
 * such as two texts that are joined already: where thousands are near each other, pairs are millions.
 */
export interface OpcionesVecinos {
  readonly clases?: readonly string[];
  readonly conteo?: { verificaciones: number };
  readonly alHallar?: (i: number, j: number, distancia: number) => void;
  readonly omitir?: (i: number, j: number) => boolean;
}

function etiquetas(clases: readonly string[] | undefined, n: number): Int32Array {
  const numeros = new Int32Array(n);
  if (clases === undefined) return numeros;
  const vistas = new Map<string, number>();
  for (let i = 0; i < n; i += 1) {
    const clase = clases[i] ?? '';
    const numero = vistas.get(clase) ?? vistas.size;
    vistas.set(clase, numero);
    numeros[i] = numero;
  }
  return numeros;
}

/**
 * Every pair of indexes of distinct texts within `max(length of the shorter)` edits of each other (OSA
 * distance), lower index first, in no order of importance but always the same.
 *
 * Exact, without comparing all pairs. Long texts share at least one of k+1 segments untouched when k
 * edits part them, so only texts in one bucket (length, segment, its text) are compared. A bucket with
 * many members (a common beginning, a common word) is not compared pair by pair: the shared segment and
 * all that its members have in common around it is cut out, which leaves the distance as it is, and the
 * search begins anew in what is left. Texts short by nature or by cutting are looked up by the forms
 * that deleting up to k letters leaves. Comparisons thus grow with the number of texts and of those that
 * truly are near, whatever prefix they share.
 */
export function grupoVecinos(
  claves: readonly string[],
  max: (longitud: number) => number,
  opciones: OpcionesVecinos = {},
): (readonly [number, number])[] {
  const { alHallar, omitir } = opciones;
  const clases = etiquetas(opciones.clases, claves.length);
  const hallados = new Set<number>();
  const pares: (readonly [number, number])[] = [];
  let verificaciones = 0;
  const verificar = (i: number, j: number): void => {
    if (i === j || clases[i] !== clases[j]) return;
    const [menor, mayor] = i < j ? [i, j] : [j, i];
    if (omitir?.(menor, mayor) === true) return;
    const a = claves[menor] ?? '';
    const b = claves[mayor] ?? '';
    const tope = max(Math.min(a.length, b.length));
    if (tope < 1 || Math.abs(a.length - b.length) > tope) return;
    verificaciones += 1;
    const distancia = distanciaAcotada(a, b, tope);
    if (distancia === 0 || distancia > tope) return;
    if (alHallar !== undefined) {
      alHallar(menor, mayor, distancia);
      return;
    }
    const par = menor * claves.length + mayor;
    if (hallados.has(par)) return;
    hallados.add(par);
    pares.push([menor, mayor]);
  };
  const piezas: Pieza[] = claves.map((texto, id) => ({ id, texto, clase: clases[id] ?? 0 }));
  buscar(piezas, max, verificar);
  if (opciones.conteo !== undefined) opciones.conteo.verificaciones = verificaciones;
  return pares;
}

const buscar: Busqueda = (piezas, max, verificar) => {
  let mayor = 0;
  for (const largo of new Set(piezas.map((p) => p.texto.length))) mayor = Math.max(mayor, max(largo));
  if (mayor === 0) return;
  // Below this length deleted forms are few; above it segments are long enough to tell texts apart.
  const corto = Math.max(10, 4 * mayor);
  const cortos = piezas.filter((p) => p.texto.length <= corto + mayor);
  // A pair is short when its shorter text is: the margin holds the longer one.
  if (cortos.length > 1) paresPorBorrado(cortos, corto, max, verificar);
  const largos = piezas.filter((p) => p.texto.length > corto);
  if (largos.length > 1) paresPorSegmentos(largos, max, verificar, buscar);
};
