import { useEffect, useState } from 'preact/hooks';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';

/** Draws again when something of the session has changed that is not in the cells. */
export function useEstado(sesion: SesionDeLibro): void {
  const [, dar] = useState(0);
  useEffect(
    () =>
      sesion.alEstado.oir(() => {
        dar((n) => n + 1);
      }),
    [sesion],
  );
}

/** Whoever leaves the page while what they wrote is nowhere else is asked first, as the browser asks it. */
export function useSalidaConAviso(sesion: SesionDeLibro): void {
  useEffect(() => {
    const alIrse = (evento: BeforeUnloadEvent): void => {
      const { faltan, seConserva } = sesion.guardado;
      if (faltan > 0 && !seConserva) evento.preventDefault();
    };
    window.addEventListener('beforeunload', alIrse);
    return () => {
      window.removeEventListener('beforeunload', alIrse);
    };
  }, [sesion]);
}
