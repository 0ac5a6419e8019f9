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
