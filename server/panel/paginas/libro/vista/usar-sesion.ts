import { useEffect, useState } from 'preact/hooks';
import { comoFalla, type Falla } from '../../../cliente/falla.ts';
import { abrirLibro } from '../sesion/abrir-sesion.ts';
import { abrirCola } from '../sesion/cola.ts';
import { memoriaDePasos, type MemoriaDePasos } from '../sesion/memoria-de-pasos.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import { servicioPorRed } from '../sesion/servicio-por-red.ts';
import { SesionDeLibro } from '../sesion/sesion-de-libro.ts';

export interface SesionAbierta {
  /** Null while it opens, or where it could not be opened. */
  readonly sesion: SesionDeLibro | null;
  readonly falla: Falla | null;
  readonly reintentar: () => void;
}

const nombreDe = ({ organo, periodo, area }: LugarDeLibro, persona: string): string =>
  [organo, periodo, area, persona].join(' ');

async function abrir(lugar: LugarDeLibro, persona: string, memoria: MemoriaDePasos): Promise<SesionDeLibro> {
  const servicio = servicioPorRed(lugar, persona);
  const cola = abrirCola(nombreDe(lugar, persona));
  return new SesionDeLibro(servicio, cola, await abrirLibro(servicio, cola, memoria.leer()));
}

/** Keeps what can be undone whenever the page may be on its way out: it is hidden after what was open in it has been written. */
function recordarPasos(sesion: SesionDeLibro, memoria: MemoriaDePasos): () => void {
  const alEsconderse = (): void => {
    if (document.visibilityState === 'hidden') memoria.guardar(sesion.replica);
  };
  document.addEventListener('visibilitychange', alEsconderse);
  return () => {
    document.removeEventListener('visibilitychange', alEsconderse);
    // Once the grid that goes with the page has let go of its cell
    queueMicrotask(() => {
      memoria.guardar(sesion.replica);
    });
  };
}

interface Propia {
  sesion: SesionDeLibro | null;
  ida: boolean;
  olvidar: () => void;
}

/** Opens a libro while its page is there. */
export function useSesion(lugar: LugarDeLibro, persona: string): SesionAbierta {
  const [abierta, poner] = useState<Pick<SesionAbierta, 'sesion' | 'falla'>>({ sesion: null, falla: null });
  const [vuelta, dar] = useState(0);
  const { organo, periodo, area } = lugar;
  useEffect(() => {
    const propia: Propia = { sesion: null, ida: false, olvidar: () => undefined };
    const lugar = { organo, periodo, area };
    const memoria = memoriaDePasos(nombreDe(lugar, persona), () => sessionStorage);
    poner({ sesion: null, falla: null });
    abrir(lugar, persona, memoria).then(
      (sesion) => {
        if (propia.ida) return;
        propia.sesion = sesion;
        propia.olvidar = recordarPasos(sesion, memoria);
        sesion.empezar();
        poner({ sesion, falla: null });
      },
      (error: unknown) => {
        if (!propia.ida) poner({ sesion: null, falla: comoFalla(error) });
      },
    );
    return () => {
      propia.ida = true;
      propia.olvidar();
      propia.sesion?.cerrar();
    };
  }, [organo, periodo, area, persona, vuelta]);
  return {
    ...abierta,
    reintentar: () => {
      dar(vuelta + 1);
    },
  };
}
