import { Problem } from '../../../shared/problem.ts';
import type { FilaDeHoja, HojaCruda } from './leer-hoja.ts';
import type { Rango } from './referencia.ts';
import type { Contexto } from './valor-de-celda.ts';

/** Far more than any libro has; a hostile file claims whole sheets, many times over. */
const MAX_CELLS = 5_000_000;

/**
 * Repeats the value of merged cells in each cell of their range. A row that holds nothing of its own stays
 * empty: it is the height of a record above it, not a record.
 */
export const repetirCombinadas = (hoja: HojaCruda, contexto: Pick<Contexto, 'archivo' | 'limites'>): void => {
  if (hoja.combinadas.length === 0) return;
  const porNumero = new Map(hoja.filas.map((fila) => [fila.numero, fila]));
  const ultima = hoja.filas.reduce((mayor, { numero }) => Math.max(mayor, numero), 0);
  let restantes = MAX_CELLS;
  for (const rango of hoja.combinadas) {
    const { desde, hasta } = clip(rango, ultima, contexto.limites.columnasPorHoja);
    const valor = porNumero.get(desde.fila)?.celdas[desde.columna - 1] ?? '';
    if (valor === '') continue;
    const ancho = hasta.columna - desde.columna + 1;
    restantes -= Math.max(0, (hasta.fila - desde.fila + 1) * ancho);
    if (restantes < 0)
      throw new Problem('xlsx-danado', { archivo: contexto.archivo, motivo: 'combina demasiadas celdas' });
    for (let numero = desde.fila; numero <= hasta.fila; numero++)
      repeat(porNumero.get(numero), desde.columna, hasta.columna, valor);
  }
};

const clip = ({ desde, hasta }: Rango, fila: number, columna: number): Rango => ({
  desde,
  hasta: { fila: Math.min(hasta.fila, fila), columna: Math.min(hasta.columna, columna) },
});

const repeat = (fila: FilaDeHoja | undefined, desde: number, hasta: number, valor: string): void => {
  if (fila === undefined) return;
  while (fila.celdas.length < hasta) fila.celdas.push('');
  fila.celdas.fill(valor, desde - 1, hasta);
};
