import { BASE, mezclar } from './near-search.ts';
import type { Pieza, Tolerancia, Verificar } from './near-search.ts';

/** Every way of leaving up to `k` letters out, as hashes; the same form may come twice. */
function formas(p: Pieza, k: number, emitir: (hash: number) => void): void {
  const { texto } = p;
  const seguir = (desde: number, hash: number, faltan: number): void => {
    let h = hash;
    for (let i = desde; i < texto.length; i += 1) {
      if (faltan > 0) seguir(i + 1, h, faltan - 1);
      h = (Math.imul(h, BASE) + texto.charCodeAt(i) + 1) | 0;
    }
    emitir(mezclar(h, p.clase));
  };
  seguir(0, 0, k);
}

/** The distinct forms of one piece: repeated letters give the same form by several ways. */
function formasDistintas(p: Pieza, k: number): Set<number> {
  const distintas = new Set<number>();
  formas(p, k, (h) => distintas.add(h));
  return distintas;
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
  const primera = new Map<number, number>();
  const siguiente: number[] = [];
  const dueno: number[] = [];
  // Stamps: each pair of pieces is handed over once.
  const visto = new Int32Array(piezas.length).fill(-1);
  piezas.forEach((p, i) => {
    for (const h of formasDistintas(p, k)) {
      const cabeza = primera.get(h) ?? -1;
      for (let e = cabeza; e !== -1; e = siguiente[e] ?? -1) {
        const j = dueno[e] ?? -1;
        if (visto[j] === i) continue;
        visto[j] = i;
        verificar(p.id, piezas[j]?.id ?? p.id);
      }
      siguiente.push(cabeza);
      dueno.push(i);
      primera.set(h, dueno.length - 1);
    }
  });
}
