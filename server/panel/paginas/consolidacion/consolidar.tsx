import type { VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import type { Tablero } from '../../../../shared/api/esquemas/tablero.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { usePedido } from '../../cliente/usar-pedido.ts';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Lectura } from '../../componentes/lectura.tsx';
import { rutas, useSitio } from '../../estado/sitio.ts';
import { Faltan, queFaltan } from './faltan.tsx';

interface Botones {
  readonly completo: boolean;
  readonly corriendo: boolean;
  readonly correr: (borrador: boolean) => void;
}

function Botones({ completo, corriendo, correr }: Botones): VNode {
  return (
    <div class="acciones al-inicio">
      {completo && (
        <button
          type="button"
          class="boton principal"
          disabled={corriendo}
          onClick={() => {
            correr(false);
          }}
        >
          Consolidar el proyecto
        </button>
      )}
      <button
        type="button"
        class={completo ? 'boton' : 'boton principal'}
        disabled={corriendo}
        onClick={() => {
          correr(true);
        }}
      >
        Consolidar un borrador
      </button>
    </div>
  );
}

function Pedir({ tablero }: { readonly tablero: Tablero }): VNode {
  const sitio = useSitio();
  const { route } = useLocation();
  const faltan = queFaltan(tablero);
  const { correr, corriendo, falla } = useAccion(async (borrador: boolean) => {
    const { organo, periodo } = sitio;
    const { json } = await pedir('consolidar', { parametros: { organo, periodo }, cuerpo: { borrador } });
    route(rutas.periodo(sitio, `consolidaciones/${String(json.numero)}`));
  });
  return (
    <>
      <Faltan faltan={faltan} de={tablero.filas.length} />
      <AvisoDeFalla falla={falla} />
      <Botones completo={faltan.length === 0} corriendo={corriendo} correr={correr} />
    </>
  );
}

/** Asks for a version of the report: as a proyecto where every área is accepted, else as a borrador. */
export function Consolidar(): VNode {
  const { organo, periodo } = useSitio();
  const tablero = usePedido('tablero', { parametros: { organo, periodo } });
  return (
    <section class="tarjeta" aria-labelledby="consolidar">
      <h2 id="consolidar">Consolidar</h2>
      <Lectura leido={tablero}>{(datos) => <Pedir tablero={datos} />}</Lectura>
    </section>
  );
}
