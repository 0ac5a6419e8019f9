/** Disjoint sets over 0…n-1, with path halving; the lower root stays. */
export interface Union {
  raiz(i: number): number;
  /** Joins two sets and gives the root of what they have become. */
  unir(i: number, j: number): number;
}

export function union(n: number): Union {
  const padre = Int32Array.from({ length: n }, (_, i) => i);
  const raiz = (i: number): number => {
    let actual = i;
    for (;;) {
      const p = padre[actual] ?? actual;
      if (p === actual) return actual;
      const abuelo = padre[p] ?? p;
      padre[actual] = abuelo;
      actual = abuelo;
    }
  };
  return {
    raiz,
    unir(i, j) {
      const [a, b] = [raiz(i), raiz(j)];
      const [menor, mayor] = a < b ? [a, b] : [b, a];
      padre[mayor] = menor;
      return menor;
    },
  };
}
