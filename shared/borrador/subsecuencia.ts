/**
 * Of some numbers without repetition, the places of a longest run that ascends: all the rest must move for them to be in
 * order (patience sorting, n log n).
 */
export function subsecuencia(numeros: readonly number[]): ReadonlySet<number> {
  const finales: number[] = [];
  const antes: number[] = [];
  numeros.forEach((n, i) => {
    let [desde, hasta] = [0, finales.length];
    while (desde < hasta) {
      const medio = (desde + hasta) >> 1;
      if ((numeros[finales[medio] ?? 0] ?? 0) < n) desde = medio + 1;
      else hasta = medio;
    }
    antes[i] = desde === 0 ? -1 : (finales[desde - 1] ?? -1);
    finales[desde] = i;
  });
  const quedan = new Set<number>();
  for (let i = finales.at(-1) ?? -1; i >= 0; i = antes[i] ?? -1) quedan.add(i);
  return quedan;
}
