import { BASE, mezclar } from './near-search.ts';
import type { Pieza, Tolerancia, Verificar } from './near-search.ts';

/** Forms held at one time: more are looked at in several rounds, so that memory stays bounded. */
const POR_VUELTA = 1 << 22;

type Emitir = (hash: number) => void;

/** Every way of leaving up to `faltan` letters out from `desde` on; the same form may come twice. */
function formas(p: Pieza, desde: number, hash: number, faltan: number, emitir: Emitir): void {
  const { texto } = p;
  let h = hash;
  for (let i = desde; i < texto.length; i += 1) {
    if (faltan > 0) formas(p, i + 1, h, faltan - 1, emitir);
    h = (Math.imul(h, BASE) + texto.charCodeAt(i) + 1) | 0;
  }
  emitir(mezclar(h, p.clase));
}

/** How many forms a text of this length has. */
function cuantas(largo: number, k: number): number {
  let total = 1;
  let combinaciones = 1;
  for (let i = 1; i <= k; i += 1) {
    combinaciones = (combinaciones * Math.max(0, largo - i + 1)) / i;
    total += combinaciones;
  }
  return total;
}

/** Which pieces have a form: a hash table in typed arrays, since a Map costs ten times as much here. */
class Tabla {
  private readonly cabezas: Int32Array;
  private siguientes: Int32Array;
  private hashes: Int32Array;
  private duenos: Int32Array;
  private usadas = 0;

  constructor(capacidad: number) {
    this.cabezas = new Int32Array(2 ** Math.ceil(Math.log2(capacidad + 1)));
    this.siguientes = new Int32Array(capacidad);
    this.hashes = new Int32Array(capacidad);
    this.duenos = new Int32Array(capacidad);
  }

  vaciar(): void {
    this.cabezas.fill(-1);
    this.usadas = 0;
  }

  /** Hashes do not fall to the rounds quite evenly. */
  private crecer(): void {
    const mas = (viejo: Int32Array): Int32Array => {
      const nuevo = new Int32Array(viejo.length * 2);
      nuevo.set(viejo);
      return nuevo;
    };
    this.siguientes = mas(this.siguientes);
    this.hashes = mas(this.hashes);
    this.duenos = mas(this.duenos);
  }

  /** Enters a form of piece `i`, after visiting the others that have it. */
  entrar(hash: number, i: number, visitar: (otra: number) => void): void {
    const casilla = hash & (this.cabezas.length - 1);
    for (let e = this.cabezas[casilla] ?? -1; e !== -1; e = this.siguientes[e] ?? -1) {
      if (this.hashes[e] !== hash) continue;
      const otra = this.duenos[e] ?? -1;
      if (otra === i) return;
      visitar(otra);
    }
    const e = this.usadas;
    if (e === this.duenos.length) this.crecer();
    this.usadas += 1;
    this.hashes[e] = hash;
    this.duenos[e] = i;
    this.siguientes[e] = this.cabezas[casilla] ?? -1;
    this.cabezas[casilla] = e;
  }
}

function total(piezas: readonly Pieza[], k: number): number {
  return piezas.reduce((n, p) => n + cuantas(p.texto.length, k), 0);
}

/** Looks at the forms of one round: those whose hash falls to it. */
function vuelta(
  piezas: readonly Pieza[],
  k: number,
  esta: (hash: number) => boolean,
  tabla: Tabla,
  verificar: Verificar,
): void {
  // Stamps: each pair of pieces is handed over once a round.
  const visto = new Int32Array(piezas.length).fill(-1);
  tabla.vaciar();
  piezas.forEach((p, i) => {
    const visitar = (j: number): void => {
      if (visto[j] === i) return;
      visto[j] = i;
      verificar(p.id, piezas[j]?.id ?? p.id);
    };
    formas(p, 0, 0, k, (hash) => {
      if (esta(hash)) tabla.entrar(hash | 0, i, visitar);
    });
  });
}

/**
 * Candidates among short texts: two texts within k edits (a swap of neighbours is one) have a form in
 * common when up to k letters are left out of each (SymSpell). `corto` is the length up to which the
 * shorter of a pair is of interest here.
 */
export function paresPorBorrado(
  piezas: readonly Pieza[],
  corto: number,
  max: Tolerancia,
  verificar: Verificar,
): void {
  let k = 0;
  for (let largo = 0; largo <= corto; largo += 1) k = Math.max(k, max(largo));
  if (k === 0) return;
  const formasTotales = total(piezas, k);
  const vueltas = Math.ceil(formasTotales / POR_VUELTA);
  const tabla = new Tabla(Math.ceil((formasTotales / vueltas) * 1.1) + 1);
  for (let v = 0; v < vueltas; v += 1) {
    vuelta(piezas, k, (hash) => hash % vueltas === v, tabla, verificar);
  }
}
