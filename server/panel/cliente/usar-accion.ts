import { useRef, useState } from 'preact/hooks';
import { comoFalla, type Falla } from './falla.ts';

/** Something that a person asked for and that takes its time. */
export interface Accion<A extends readonly unknown[]> {
  readonly correr: (...datos: A) => void;
  readonly corriendo: boolean;
  readonly falla: Falla | null;
  readonly olvidarFalla: () => void;
}

/** Runs what a button asks for once at a time, and keeps its failure to show it beside the button. */
export function useAccion<A extends readonly unknown[]>(hacer: (...datos: A) => Promise<void>): Accion<A> {
  const [estado, poner] = useState<{ corriendo: boolean; falla: Falla | null }>({
    corriendo: false,
    falla: null,
  });
  const ocupada = useRef(false);
  const correr = (...datos: A): void => {
    if (ocupada.current) return;
    ocupada.current = true;
    poner({ corriendo: true, falla: null });
    hacer(...datos)
      .then(
        () => null,
        (error: unknown) => comoFalla(error),
      )
      .then(
        (falla) => {
          ocupada.current = false;
          poner({ corriendo: false, falla });
        },
        () => undefined,
      );
  };
  return {
    correr,
    corriendo: estado.corriendo,
    falla: estado.falla,
    olvidarFalla: () => {
      poner({ corriendo: false, falla: null });
    },
  };
}
