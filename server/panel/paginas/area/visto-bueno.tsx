import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { LibroDeArea } from '../../../../shared/api/esquemas/envios.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { PedirMotivo } from '../../componentes/pedir-motivo.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { rutas, useSitio } from '../../estado/sitio.ts';

interface Datos {
  readonly libro: LibroDeArea;
  readonly releer: () => void;
}

function useDecision({ libro, releer }: Datos) {
  const decidir = async (decision: 'otorgado' | 'negado', motivo: string): Promise<void> => {
    await pedir('darVistoBueno', {
      parametros: { envio: libro.envio?.id ?? '' },
      siVersion: libro.version,
      cuerpo: { decision, motivo },
    });
    avisar(
      decision === 'otorgado' ? 'Dio su visto bueno: el enlace ya puede revisarlo.' : 'Negó su visto bueno.',
    );
    releer();
  };
  const otorgar = useAccion(async () => {
    const si = await confirmar({
      titulo: 'Dar el visto bueno',
      texto: `El envío ${String(libro.envio?.numero)} de ${libro.siglas} pasará al enlace a su nombre. Esto no se deshace desde aquí.`,
      accion: 'Dar mi visto bueno',
    });
    if (si) await decidir('otorgado', '');
  });
  return { decidir, otorgar };
}

type Negar = Datos & {
  readonly alCerrar: () => void;
  readonly enviar: (motivo: string) => Promise<void>;
};

const Negar = ({ libro, releer, alCerrar, enviar }: Negar): VNode => (
  <PedirMotivo
    titulo="No dar el visto bueno"
    etiqueta="Qué debe corregirse"
    ayuda="Lo leerá quien captura en su área."
    accion="No dar el visto bueno"
    clave={`visto-bueno:${libro.envio?.id ?? ''}`}
    peligro
    alCerrar={alCerrar}
    enviar={enviar}
    releer={releer}
  />
);

/** The titular's visto bueno, given or denied. */
export function VistoBueno(datos: Datos): VNode {
  const { libro, releer } = datos;
  const sitio = useSitio();
  const [niega, negar] = useState(false);
  const { decidir, otorgar } = useDecision(datos);
  const abrir = (si: boolean) => (): void => {
    negar(si);
  };
  return (
    <>
      <p>
        Revise <a href={rutas.envio(sitio, libro.envio?.id ?? '')}>lo que se envió</a> y decida. Sin su visto
        bueno, el enlace no lo cuenta como recibido.
      </p>
      <AvisoDeFalla falla={otorgar.falla} reintentar={otorgar.correr} releer={releer} />
      <div class="acciones al-inicio">
        <button
          type="button"
          class="boton principal"
          disabled={otorgar.corriendo}
          onClick={() => {
            otorgar.correr();
          }}
        >
          Dar mi visto bueno
        </button>
        <button type="button" class="boton" onClick={abrir(true)}>
          No darlo…
        </button>
      </div>
      {niega && <Negar {...datos} alCerrar={abrir(false)} enviar={(motivo) => decidir('negado', motivo)} />}
    </>
  );
}
