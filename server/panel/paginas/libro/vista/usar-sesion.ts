import { useEffect, useState } from 'preact/hooks';
import { comoFalla, type Falla } from '../../../cliente/falla.ts';
import { abrirLibro } from '../sesion/abrir-sesion.ts';
import { abrirCola } from '../sesion/cola.ts';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import { servicioPorRed } from '../sesion/servicio-por-red.ts';
import { SesionDeLibro } from '../sesion/sesion-de-libro.ts';

export interface SesionAbierta {
  /** Null while it opens, or where it could not be opened. */
  readonly sesion: SesionDeLibro | null;
  readonly falla: Falla | null;
  readonly reintentar: () => void;
}

async function abrir(lugar: LugarDeLibro, persona: string): Promise<SesionDeLibro> {
  const servicio = servicioPorRed(lugar, persona);
  const cola = abrirCola([lugar.organo, lugar.periodo, lugar.area, persona].join(' '));
  return new SesionDeLibro(servicio, cola, await abrirLibro(servicio, cola));
}

/** Opens a libro while its page is there. */
export function useSesion(lugar: LugarDeLibro, persona: string): SesionAbierta {
  const [abierta, poner] = useState<Pick<SesionAbierta, 'sesion' | 'falla'>>({ sesion: null, falla: null });
  const [vuelta, dar] = useState(0);
  const { organo, periodo, area } = lugar;
  useEffect(() => {
    const propia: { sesion: SesionDeLibro | null; ida: boolean } = { sesion: null, ida: false };
    poner({ sesion: null, falla: null });
    abrir({ organo, periodo, area }, persona).then(
      (sesion) => {
        if (propia.ida) return;
        propia.sesion = sesion;
        sesion.empezar();
        poner({ sesion, falla: null });
      },
      (error: unknown) => {
        if (!propia.ida) poner({ sesion: null, falla: comoFalla(error) });
      },
    );
    return () => {
      propia.ida = true;
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
