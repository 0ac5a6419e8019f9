import { BASE, mezclar } from './near-search.ts';
import type { Busqueda, Pieza, Tolerancia, Verificar } from './near-search.ts';
import { recortar } from './near-trim.ts';
import type { Aparicion } from './near-trim.ts';

/** Buckets up to this size are compared pair by pair; larger ones are searched anew after cutting. */
const CABEN = 8;

interface Cubeta {
  /** Pieces whose own segment this is. */
  readonly miembros: number[];
  /** Filled when `miembros` are too many: every piece that holds the segment, and where. */
  readonly apariciones: Aparicion[];
  readonly max: number;
}

interface Segmento {
  readonly inicio: number;
  readonly largo: number;
}

/**
 * k+1 segments with one letter between them, which belongs to none: else a swap of the two letters at a
 * border would touch both segments at once, and k edits might leave none untouched.
 */
export function segmentos(longitud: number, k: number): Segmento[] {
  const libres = longitud - k;
  const lista: Segmento[] = [];
  let inicio = 0;
  for (let i = 0; i <= k; i += 1) {
    const largo = Math.floor((libres * (i + 1)) / (k + 1)) - Math.floor((libres * i) / (k + 1));
    lista.push({ inicio, largo });
    inicio += largo + 1;
  }
  return lista;
}

/** Hashes of every beginning of a text, so that any piece of it is hashed in one step. */
class Huellas {
  private readonly prefijos: Int32Array;
  private readonly potencias: Int32Array;

  constructor(maximo: number) {
    this.prefijos = new Int32Array(maximo + 1);
    this.potencias = new Int32Array(maximo + 1).fill(1);
    for (let i = 1; i <= maximo; i += 1) {
      this.potencias[i] = Math.imul(this.potencias[i - 1] ?? 1, BASE);
    }
  }

  leer(texto: string): void {
    for (let i = 0; i < texto.length; i += 1) {
      this.prefijos[i + 1] = (Math.imul(this.prefijos[i] ?? 0, BASE) + texto.charCodeAt(i) + 1) | 0;
    }
  }

  de(inicio: number, largo: number): number {
    const todo = this.prefijos[inicio + largo] ?? 0;
    return (todo - Math.imul(this.prefijos[inicio] ?? 0, this.potencias[largo] ?? 0)) | 0;
  }
}

type Plan = ReadonlyMap<number, { readonly k: number; readonly partes: readonly Segmento[] }>;

function planes(piezas: readonly Pieza[], max: Tolerancia): Plan {
  const plan = new Map<number, { k: number; partes: Segmento[] }>();
  for (const { texto } of piezas) {
    if (plan.has(texto.length)) continue;
    const k = max(texto.length);
    if (k > 0) plan.set(texto.length, { k, partes: segmentos(texto.length, k) });
  }
  return plan;
}

function llave(hash: number, clase: number, longitud: number, segmento: number): number {
  return mezclar(mezclar(hash, clase), longitud * 64 + segmento);
}

function indexar(piezas: readonly Pieza[], plan: Plan, huellas: Huellas): Map<number, Cubeta> {
  const cubetas = new Map<number, Cubeta>();
  piezas.forEach((p, n) => {
    const propio = plan.get(p.texto.length);
    if (propio === undefined) return;
    huellas.leer(p.texto);
    propio.partes.forEach(({ inicio, largo }, s) => {
      const clave = llave(huellas.de(inicio, largo), p.clase, p.texto.length, s);
      const cubeta = cubetas.get(clave);
      if (cubeta !== undefined) cubeta.miembros.push(n);
      else cubetas.set(clave, { miembros: [n], apariciones: [], max: propio.k });
    });
  });
  return cubetas;
}

/**
 * How far from its place a segment that k edits leave untouched may stand in a text `delta` letters longer
 * (shorter, where negative): moving it by d costs |d| edits before it and |delta - d| after it.
 */
export function desplazamientos(delta: number, k: number): number[] {
  const lista: number[] = [];
  for (let d = -k; d <= k; d += 1) if (Math.abs(d) + Math.abs(delta - d) <= k) lista.push(d);
  return lista;
}

/** Where the segments of shorter texts may stand in this one. */
function sondear(
  longitud: number,
  mayorK: number,
  plan: Plan,
  visitar: (menor: number, s: number, inicio: number, largo: number) => void,
): void {
  for (let menor = longitud - mayorK; menor <= longitud; menor += 1) {
    const ajeno = plan.get(menor);
    const delta = longitud - menor;
    if (ajeno === undefined || delta > ajeno.k) continue;
    const saltos = desplazamientos(delta, ajeno.k);
    ajeno.partes.forEach(({ inicio, largo }, s) => {
      for (const d of saltos) {
        const en = inicio + d;
        if (en >= 0 && en + largo <= longitud) visitar(menor, s, en, largo);
      }
    });
  }
}

/**
 * Tells whether the very same search was not handed over before: a long common beginning fills several
 * segments, whose buckets leave the same after cutting.
 */
function sinRepetir(): (piezas: readonly Pieza[], k: number) => boolean {
  const vistas = new Map<string, readonly Pieza[]>();
  return (piezas, k) => {
    const [primera, ultima] = [piezas[0], piezas.at(-1)];
    const clave = [k, piezas.length, primera?.id, primera?.texto, ultima?.id, ultima?.texto].join();
    const otra = vistas.get(clave);
    vistas.set(clave, piezas);
    const iguales = otra?.every((o, i) => {
      const p = piezas[i];
      return o.id === p?.id && o.texto === p.texto;
    });
    return iguales !== true;
  };
}

/** Candidates among texts long enough for segments; crowded buckets are handed to `buscar` again. */
export function paresPorSegmentos(
  piezas: readonly Pieza[],
  max: Tolerancia,
  verificar: Verificar,
  buscar: Busqueda,
): void {
  const plan = planes(piezas, max);
  const mayorK = Math.max(0, ...[...plan.values()].map((p) => p.k));
  const huellas = new Huellas(piezas.reduce((n, p) => Math.max(n, p.texto.length), 0));
  const cubetas = indexar(piezas, plan, huellas);
  const visto = new Int32Array(piezas.length).fill(-1);
  piezas.forEach((p, n) => {
    huellas.leer(p.texto);
    visto[n] = n;
    sondear(p.texto.length, mayorK, plan, (menor, s, inicio, largo) => {
      const cubeta = cubetas.get(llave(huellas.de(inicio, largo), p.clase, menor, s));
      if (cubeta === undefined) return;
      if (cubeta.miembros.length > CABEN) {
        cubeta.apariciones.push({ pieza: p, inicio, largo });
        return;
      }
      for (const m of cubeta.miembros) {
        if (visto[m] === n) continue;
        visto[m] = n;
        verificar(p.id, piezas[m]?.id ?? p.id);
      }
    });
  });
  const esNuevo = sinRepetir();
  for (const { apariciones, max: k } of cubetas.values()) {
    if (apariciones.length === 0) continue;
    const resto = recortar(apariciones);
    if (esNuevo(resto, k)) buscar(resto, () => k, verificar);
  }
}
