import type { Registro } from '../libro/carpeta.ts';
import { LETRAS_DISTINTAS, LETRAS_MINIMAS, letrasDe } from '../libro/nombres.ts';
import { claveNombre, esAbreviatura, numerosEn } from '../spanish/fold.ts';
import { distanciaAcotada, grupoVecinos } from '../spanish/near.ts';
import type { FormaDeCatalogo } from './nombres-de-catalogo.ts';
import { union } from './union.ts';

/** One spelling as typed: how often, and where first. */
export interface Grafia {
  readonly texto: string;
  veces: number;
  readonly registro: Registro;
  readonly columna: string;
}

/** The spellings of one name, first read first, and the value of `Catálogos` that it is, if any. */
export interface GrupoDeNombre {
  readonly grafias: readonly Grafia[];
  readonly valor: string | null;
}

/** Spellings that differ in nothing but accents, case, blanks, punctuation or a legal suffix. */
interface Nodo {
  readonly clave: string;
  readonly numeros: string;
  readonly grafias: Grafia[];
  valor: string | null;
  soloSiglas: boolean;
}

interface Nodos {
  readonly lista: readonly Nodo[];
  /** Indexes of nodes that a `Variante` ties to its value. */
  readonly lazos: readonly (readonly [number, number])[];
}

function hacerNodos(grafias: Iterable<Grafia>, formas: readonly FormaDeCatalogo[]): Nodos {
  const lista: Nodo[] = [];
  const lugares = new Map<string, number>();
  const nodoDe = (texto: string): number => {
    const [clave, numeros] = [claveNombre(texto), numerosEn(texto)];
    const llave = `${numeros}\n${clave}`;
    let lugar = lugares.get(llave);
    if (lugar === undefined) {
      lugar = lista.push({ clave, numeros, grafias: [], valor: null, soloSiglas: true }) - 1;
      lugares.set(llave, lugar);
    }
    const nodo = lista[lugar];
    if (nodo !== undefined) nodo.soloSiglas &&= esAbreviatura(texto);
    return lugar;
  };
  for (const grafia of grafias) lista[nodoDe(grafia.texto)]?.grafias.push(grafia);
  const primeros = new Map<string, number>();
  const lazos: [number, number][] = [];
  for (const { texto, valor } of formas) {
    const lugar = nodoDe(texto);
    const nodo = lista[lugar];
    if (nodo === undefined) continue;
    nodo.valor ??= valor;
    const primero = primeros.get(valor) ?? lugar;
    primeros.set(valor, primero);
    if (primero !== lugar && nodo.valor === valor) lazos.push([primero, lugar]);
  }
  return { lista, lazos };
}

interface Arista {
  readonly i: number;
  readonly j: number;
  /** Ties to a listed value come first, then the nearer, so that a name goes to the value nearest to it. */
  readonly peso: number;
}

function aristas(nodos: readonly Nodo[]): Arista[] {
  const pares = grupoVecinos(
    nodos.map((n) => n.clave),
    (n) => (n >= LETRAS_MINIMAS ? LETRAS_DISTINTAS : 0),
    { clases: nodos.map((n) => n.numeros) },
  );
  const halladas: Arista[] = [];
  for (const [i, j] of pares) {
    const [a, b] = [nodos[i], nodos[j]];
    if (a === undefined || b === undefined || (a.soloSiglas && b.soloSiglas)) continue;
    if (letrasDe(a.clave) < LETRAS_MINIMAS || letrasDe(b.clave) < LETRAS_MINIMAS) continue;
    const listado = a.valor !== null || b.valor !== null;
    const distancia = distanciaAcotada(a.clave, b.clave, LETRAS_DISTINTAS);
    halladas.push({ i, j, peso: distancia + (listado ? 0 : LETRAS_DISTINTAS) });
  }
  return halladas.sort((a, b) => a.peso - b.peso || a.i - b.i || a.j - b.j);
}

function unirNodos({ lista, lazos }: Nodos): Map<number, Nodo[]> {
  const conjuntos = union(lista.length);
  const valores = lista.map((n) => n.valor);
  for (const [i, j] of lazos) conjuntos.unir(i, j);
  for (const { i, j } of aristas(lista)) {
    const [a, b] = [conjuntos.raiz(i), conjuntos.raiz(j)];
    const [x, y] = [valores[a] ?? null, valores[b] ?? null];
    // Two values that both stand in Catálogos are two names.
    if (x !== null && y !== null && x !== y) continue;
    valores[conjuntos.unir(a, b)] = x ?? y;
  }
  const grupos = new Map<number, Nodo[]>();
  lista.forEach((nodo, i) => {
    const raiz = conjuntos.raiz(i);
    const grupo = grupos.get(raiz);
    if (grupo === undefined) grupos.set(raiz, [nodo]);
    else grupo.push(nodo);
  });
  return grupos;
}

/**
 * Gathers spellings into names (contract §3, `nombre-variante`): variants of one name form one group;
 * names whose numbers differ and two values of `Catálogos` never meet, not even over a third spelling.
 * Linear in the number of spellings, but for those that truly are near.
 *
 * @param grafias every spelling, first read first
 */
export function agruparNombres(
  grafias: ReadonlyMap<string, Grafia>,
  formas: readonly FormaDeCatalogo[],
): GrupoDeNombre[] {
  const lugares = new Map([...grafias.keys()].map((texto, i) => [texto, i]));
  const lugar = (g: Grafia): number => lugares.get(g.texto) ?? 0;
  const grupos: GrupoDeNombre[] = [];
  for (const nodos of unirNodos(hacerNodos(grafias.values(), formas)).values()) {
    const valor = nodos.find((n) => n.valor !== null)?.valor ?? null;
    const todas = nodos.flatMap((n) => n.grafias);
    if (todas.length === 0 || (todas.length === 1 && (valor === null || valor === todas[0]?.texto))) continue;
    grupos.push({ grafias: todas.length === 1 ? todas : todas.sort((a, b) => lugar(a) - lugar(b)), valor });
  }
  return grupos;
}
