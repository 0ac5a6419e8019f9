import { ordinalDia, type FechaCivil } from '../spanish/fechas/civil-date.ts';

/** How an área stands towards the cut-off. */
export type Plazo = 'en-plazo' | 'a-tiempo' | 'fuera-de-plazo' | 'vencido';

/** Days until the cut-off; 0 on its day, which counts to its end; negative once it is past. */
export const diasRestantes = (corte: FechaCivil, hoy: FechaCivil): number =>
  ordinalDia(corte) - ordinalDia(hoy);

/**
 * @param aTiempo of the envío in force; null where nothing was sent
 * @param hoy the civil date in Mexico City
 */
export function plazoDe(aTiempo: boolean | null, corte: FechaCivil, hoy: FechaCivil): Plazo {
  if (aTiempo !== null) return aTiempo ? 'a-tiempo' : 'fuera-de-plazo';
  return diasRestantes(corte, hoy) >= 0 ? 'en-plazo' : 'vencido';
}
