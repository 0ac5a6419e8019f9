/** A count with its noun: «1 fila», «12 filas». */
export const contar = (n: number, singular: string, plural = `${singular}s`): string =>
  `${String(n)} ${n === 1 ? singular : plural}`;
