const NUMERO = new Intl.NumberFormat('es-MX');

export const numero = (n: number): string => NUMERO.format(n);

/** A count with its noun: «1 fila», «12 filas». */
export const contar = (n: number, singular: string, plural = `${singular}s`): string =>
  `${numero(n)} ${n === 1 ? singular : plural}`;
