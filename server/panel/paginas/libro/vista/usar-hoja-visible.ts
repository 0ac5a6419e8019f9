import { useEffect, useState } from 'preact/hooks';
import type { Borrador, HojaDeBorrador } from '../../../../../shared/borrador/borrador.ts';
import type { Rejilla } from '../rejilla/rejilla.ts';

export interface HojaVisible {
  readonly hoja: HojaDeBorrador | undefined;
  readonly elegir: (id: string) => void;
}

/**
 * Which tab shows: the first, until another is chosen.
 * @param visto another moment that is looked at: what shows of the tab is another then
 * @param bloqueo where it comes or goes, the blank rows go or come
 */
export function useHojaVisible(
  vista: Borrador,
  rejilla: Rejilla | null,
  visto: object | null,
  bloqueo: string | null,
): HojaVisible {
  const [elegida, poner] = useState('');
  // The Carátula comes filled: what is to be filled in stands behind it
  const hoja = vista.hojas.find((h) => h.id === elegida) ?? vista.hojas[1] ?? vista.hojas[0];
  const elegir = (id: string): void => {
    poner(id);
    rejilla?.mostrar(id);
  };
  useEffect(() => {
    if (hoja !== undefined) rejilla?.mostrar(hoja.id);
  }, [rejilla, hoja?.id]);
  useEffect(() => {
    rejilla?.alCambiar();
  }, [rejilla, visto, bloqueo]);
  return { hoja, elegir };
}
