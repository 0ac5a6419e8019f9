/** The value that so many of a hundred do not pass (nearest rank). */
export function percentil(valores: readonly number[], p: number): number {
  const orden = [...valores].sort((a, b) => a - b);
  return orden[Math.max(0, Math.ceil((p / 100) * orden.length) - 1)] ?? Number.NaN;
}
