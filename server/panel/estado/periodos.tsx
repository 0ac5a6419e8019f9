import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PeriodoDeApi } from '../../../shared/api/esquemas/periodos.ts';
import type { Leido } from '../cliente/usar-pedido.ts';
import { useSitio } from './sitio.ts';

type Periodos = Leido<{ periodos: PeriodoDeApi[] }>;

const NINGUNO: Periodos = {
  datos: null,
  falla: null,
  leyendo: false,
  releer: () => undefined,
  poner: () => undefined,
};

/** The periods of the órgano, read once by the shell. */
export const ContextoDePeriodos = createContext<Periodos>(NINGUNO);

export const usePeriodos = (): Periodos => useContext(ContextoDePeriodos);

/** The period of this page; null until it is known, or where the address names none. */
export function usePeriodo(): PeriodoDeApi | null {
  const { datos } = usePeriodos();
  const { periodo } = useSitio();
  return datos?.periodos.find((p) => p.clave === periodo) ?? null;
}
