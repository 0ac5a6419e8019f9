import type { ColumnaDeBorrador, FilaDeBorrador, HojaDeBorrador } from './borrador.ts';
import type { CambioDeBorrador } from './cambio-de-borrador.ts';
import { celdaDe } from './celdas.ts';

/** A column is emptied before it is taken away. */
function vaciar(
  hoja: string,
  { id }: ColumnaDeBorrador,
  filas: readonly FilaDeBorrador[],
): CambioDeBorrador[] {
  const celdas = filas.flatMap((fila): CambioDeBorrador[] => {
    const esperado = celdaDe(fila.celdas, id);
    if (esperado === '') return [];
    return [{ tipo: 'celda', hoja, fila: fila.id, columna: id, esperado, nuevo: '' }];
  });
  return [...celdas, { tipo: 'quitar-columna', hoja, columna: id }];
}

/**
 * What makes the columns of a tab of others.
 * @param filas those that stay in it, as they are now
 */
export function cambiosDeColumnas(
  de: readonly ColumnaDeBorrador[],
  { id: hoja, columnas }: HojaDeBorrador,
  filas: readonly FilaDeBorrador[],
): CambioDeBorrador[] {
  const antes = new Map(de.map((columna) => [columna.id, columna]));
  const siguen = new Set(columnas.map(({ id }) => id));
  const sobran = de.filter(({ id }) => !siguen.has(id));
  return [
    ...sobran.flatMap((columna) => vaciar(hoja, columna, filas)),
    ...columnas.flatMap((columna, i): CambioDeBorrador[] => {
      const previa = antes.get(columna.id);
      if (previa === undefined)
        return [{ tipo: 'columna', hoja, despuesDe: columnas[i - 1]?.id ?? null, columna }];
      const { encabezado: esperado } = previa;
      const { id, encabezado: nuevo } = columna;
      return esperado === nuevo ? [] : [{ tipo: 'encabezado', hoja, columna: id, esperado, nuevo }];
    }),
  ];
}
