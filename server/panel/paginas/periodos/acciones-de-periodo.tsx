import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { PeriodoDeApi } from '../../../../shared/api/esquemas/periodos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { avisar } from '../../estado/avisos.ts';
import { useSitio } from '../../estado/sitio.ts';
import { CambiarCorte } from './cambiar-corte.tsx';
import { CerrarPeriodo } from './cerrar-periodo.tsx';

interface Datos {
  readonly periodo: PeriodoDeApi;
  readonly releer: () => void;
}

const PASAR = {
  abierto: { estado: 'en-revision', accion: 'Pasar a revisión', hecho: 'El periodo pasó a revisión.' },
  'en-revision': { estado: 'abierto', accion: 'Volver a abrir', hecho: 'El periodo volvió a abrirse.' },
} as const;

function usePasar({ periodo, releer }: Datos) {
  const { organo } = useSitio();
  return useAccion(async () => {
    if (periodo.estado === 'cerrado') return;
    const { estado, hecho } = PASAR[periodo.estado];
    const parametros = { organo, periodo: periodo.clave };
    const { json } = await pedir('cambiarPeriodo', {
      parametros,
      cuerpo: { estado },
      siVersion: periodo.version,
    });
    releer();
    const { estado: antes } = periodo;
    avisar(hecho, () => {
      pedir('cambiarPeriodo', { parametros, cuerpo: { estado: antes }, siVersion: json.version }).then(
        releer,
        releer,
      );
    });
  });
}

/** Changes the cut-off, passes the period to review and back, closes it. */
export function AccionesDePeriodo({ periodo, releer }: Datos): VNode | null {
  const [abierto, abrir] = useState<'corte' | 'cierre' | null>(null);
  const { correr, corriendo, falla } = usePasar({ periodo, releer });
  if (periodo.estado === 'cerrado') return null;
  const cerrar = (): void => {
    abrir(null);
  };
  return (
    <>
      <p class="acciones al-inicio">
        <button
          type="button"
          class="boton"
          onClick={() => {
            abrir('corte');
          }}
        >
          Cambiar el corte
        </button>
        <button type="button" class="boton" disabled={corriendo} onClick={correr}>
          {PASAR[periodo.estado].accion}
        </button>
        <button
          type="button"
          class="boton peligro"
          onClick={() => {
            abrir('cierre');
          }}
        >
          Cerrar el periodo
        </button>
      </p>
      <AvisoDeFalla falla={falla} releer={releer} />
      {abierto === 'corte' && <CambiarCorte periodo={periodo} releer={releer} alCerrar={cerrar} />}
      {abierto === 'cierre' && <CerrarPeriodo periodo={periodo} releer={releer} alCerrar={cerrar} />}
    </>
  );
}
