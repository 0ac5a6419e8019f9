import type { Request } from 'express';
import { Problem } from '../../../shared/problem.ts';

/** How long whoever finds no room is asked to wait, in seconds. */
const ESPERA_S = 5;

/** Bytes of the bodies that are being received, so that many large ones at once do not fill the memory. */
export interface MemoriaDeCuerpos {
  /**
   * Sets room aside for a body: what it declares, or the most that it may have.
   * @returns gives the room back; calling it again does nothing
   * @throws Problem `demasiadas-peticiones`, `cuerpo-demasiado-grande`
   */
  readonly apartar: (req: Request, maximo: number) => () => void;
}

/** @param total bytes that all bodies may take together; one alone is always taken */
export function memoriaDeCuerpos(total: number): MemoriaDeCuerpos {
  let apartados = 0;
  return {
    apartar: (req, maximo) => {
      const dicho = Number(req.get('Content-Length'));
      if (dicho > maximo)
        throw new Problem('cuerpo-demasiado-grande', { limite: Math.ceil(maximo / 1_000_000) });
      // One that is compressed says how long it is before it is unpacked
      const esElLargo = Number.isFinite(dicho) && req.get('Content-Encoding') === undefined;
      const bytes = esElLargo ? dicho : maximo;
      if (apartados > 0 && apartados + bytes > total)
        throw new Problem('demasiadas-peticiones', { segundos: ESPERA_S });
      apartados += bytes;
      let devueltos = false;
      return () => {
        if (!devueltos) apartados -= bytes;
        devueltos = true;
      };
    },
  };
}
