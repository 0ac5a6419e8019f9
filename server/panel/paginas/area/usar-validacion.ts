import { useEffect, useRef, useState } from 'preact/hooks';
import type { Validacion } from '../../../../shared/api/esquemas/envios.ts';
import type { LibroCanonico } from '../../../../shared/libro/canonico-esquema.ts';
import { comoFalla, type Falla } from '../../cliente/falla.ts';
import { pedir } from '../../cliente/pedir.ts';
import type { LugarDe } from '../../cliente/tipos.ts';

export type LugarDeArea = LugarDe<'libroDeArea'>['parametros'];

export interface Revision {
  /** Of the libro at hand, or of the one just before while it is reviewed again; null before the first. */
  readonly validacion: Validacion | null;
  readonly revisando: boolean;
  readonly falla: Falla | null;
  readonly revisar: () => void;
  /** Puts what came with the reading of a file: it need not be asked for again. */
  readonly poner: (libro: LibroCanonico, validacion: Validacion) => void;
}

interface Estado {
  readonly validacion: Validacion | null;
  readonly revisando: boolean;
  readonly falla: Falla | null;
}

const VACIO: Estado = { validacion: null, revisando: false, falla: null };

/** The review of the libro at hand beside those of other áreas, asked for each time that it changes. */
export function useValidacion(lugar: LugarDeArea, libro: LibroCanonico | null): Revision {
  const [estado, ver] = useState<Estado>(VACIO);
  const [vuelta, dar] = useState(0);
  // With its round: a review under way when another is asked for says nothing of that one
  const revisado = useRef<{ readonly libro: LibroCanonico; readonly vuelta: number } | null>(null);
  useEffect(() => {
    if (libro === null) ver(VACIO);
    const visto = revisado.current;
    if (libro === null || (visto?.libro === libro && visto.vuelta === vuelta)) return undefined;
    const control = new AbortController();
    ver((antes) => ({ ...antes, revisando: true, falla: null }));
    pedir('validar', { parametros: lugar, cuerpo: { libro }, senal: control.signal }).then(
      ({ json }) => {
        if (control.signal.aborted) return;
        revisado.current = { libro, vuelta };
        ver({ validacion: json, revisando: false, falla: null });
      },
      (error: unknown) => {
        if (!control.signal.aborted)
          ver((antes) => ({ ...antes, revisando: false, falla: comoFalla(error) }));
      },
    );
    return () => {
      control.abort();
    };
  }, [libro, vuelta]);
  return {
    ...estado,
    revisar: () => {
      dar((n) => n + 1);
    },
    poner: (leido, validacion) => {
      revisado.current = { libro: leido, vuelta };
      ver({ validacion, revisando: false, falla: null });
    },
  };
}
