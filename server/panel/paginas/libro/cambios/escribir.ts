import type { HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../../../shared/borrador/cambio-de-borrador.ts';
import type { FilaDeRejilla } from './filas-por-llenar.ts';

/** A text for a cell. */
export interface Escrito {
  readonly fila: string;
  readonly columna: string;
  readonly nuevo: string;
  /** What the cell said when the person began to write in it; what it says now where that is not told. */
  readonly esperado?: string;
}

/** Blank rows that something is written in become the libro's, with those above them. */
function filasNuevas(
  hoja: HojaDeBorrador,
  filas: readonly FilaDeRejilla[],
  escritos: readonly Escrito[],
): CambioDeBorrador[] {
  const celdas = new Map<string, Record<string, string>>();
  for (const { fila, columna, nuevo } of escritos)
    if (nuevo !== '') celdas.set(fila, { ...celdas.get(fila), [columna]: nuevo });
  const blancas = filas.filter(({ enBlanco }) => enBlanco);
  const ultima = blancas.findLastIndex(({ id }) => celdas.has(id));
  if (ultima === -1) return [];
  return [
    {
      tipo: 'filas',
      hoja: hoja.id,
      despuesDe: hoja.filas.at(-1)?.id ?? null,
      filas: blancas.slice(0, ultima + 1).map(({ id }) => ({ id, celdas: celdas.get(id) ?? {} })),
    },
  ];
}

/** What writes a text in a row of the libro; one that went away while somebody wrote in it is named too. */
function cambioDeCelda(
  hoja: string,
  esta: FilaDeRejilla | undefined,
  { fila, columna, nuevo, esperado }: Escrito,
): CambioDeBorrador[] {
  if (esta === undefined)
    return esperado === undefined ? [] : [{ tipo: 'celda', hoja, fila, columna, esperado, nuevo }];
  const hay = esta.celdas[columna] ?? '';
  if (esta.enBlanco || hay === nuevo) return [];
  return [{ tipo: 'celda', hoja, fila, columna, esperado: esperado ?? hay, nuevo }];
}

/** What writes these texts; nothing for those that stand already. */
export function cambiosDeEscribir(
  hoja: HojaDeBorrador,
  filas: readonly FilaDeRejilla[],
  escritos: readonly Escrito[],
): CambioDeBorrador[] {
  const porId = new Map(filas.map((fila) => [fila.id, fila]));
  const enCeldas = escritos.flatMap((escrito) => cambioDeCelda(hoja.id, porId.get(escrito.fila), escrito));
  return [...enCeldas, ...filasNuevas(hoja, filas, escritos)];
}
