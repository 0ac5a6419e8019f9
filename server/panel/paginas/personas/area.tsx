import type { VNode } from 'preact';
import type { Area as AreaDeApi } from '../../../../shared/api/esquemas/organos.ts';
import { pedir } from '../../cliente/pedir.ts';
import { useAccion } from '../../cliente/usar-accion.ts';
import { BotonConDialogo } from '../../componentes/boton-con-dialogo.tsx';
import { AvisoDeFalla } from '../../componentes/falla.tsx';
import { Ficha } from '../../componentes/ficha.tsx';
import { avisar } from '../../estado/avisos.ts';
import { confirmar } from '../../estado/confirmar.ts';
import { useSitio } from '../../estado/sitio.ts';
import { DE_FUNCION } from '../../texto/papeles.ts';
import { EditarArea } from './editar-area.tsx';

interface Datos {
  readonly area: AreaDeApi;
  readonly releer: () => void;
}

function useActivar({ area, releer }: Datos) {
  const { organo } = useSitio();
  return useAccion(async (activa: boolean) => {
    const si =
      activa ||
      (await confirmar({
        titulo: `¿Dar de baja ${area.siglas}?`,
        texto:
          'No se le esperará en el tablero ni contará para el informe. Lo que envió se conserva, y puede volver a darla de alta.',
        accion: 'Dar de baja',
        peligro: true,
      }));
    if (!si) return;
    const parametros = { organo, area: area.clave };
    await pedir('cambiarArea', { parametros, cuerpo: { activa }, siVersion: area.version });
    avisar(activa ? `${area.siglas} está de alta.` : `${area.siglas} está de baja.`);
    releer();
  });
}

function Responsables({ area }: Pick<Datos, 'area'>): VNode {
  if (area.responsables.length === 0) return <p class="menudo">Nadie responde por ella todavía.</p>;
  return (
    <ul class="papeles lista-llana" aria-label={`Quién responde por ${area.siglas}`}>
      {area.responsables.map(({ persona, nombre, funcion }) => (
        <li key={persona + (funcion ?? '')}>
          {nombre} <span class="menudo">({DE_FUNCION[funcion ?? 'captura'].toLocaleLowerCase('es-MX')})</span>
        </li>
      ))}
    </ul>
  );
}

/** An área: who answers for it, and what can be done about it. */
export function Area({ area, releer }: Datos): VNode {
  const { correr, corriendo, falla } = useActivar({ area, releer });
  const { activa, siglas, nombre } = area;
  return (
    <li class="version">
      <div class="tarjeta-cabeza">
        <p class="fila-de-datos">
          <strong>{siglas}</strong>
          <span>{nombre}</span>
          {!activa && <Ficha senal={{ texto: 'De baja', icono: 'vacio', tono: 'neutro' }} />}
        </p>
        <p class="fila-de-datos">
          <BotonConDialogo
            clase="boton menor"
            dialogo={(cerrar) => <EditarArea area={area} releer={releer} alCerrar={cerrar} />}
          >
            Cambiar<span class="sr"> {siglas}</span>
          </BotonConDialogo>
          <button
            type="button"
            class={activa ? 'boton menor peligro' : 'boton menor'}
            disabled={corriendo}
            onClick={() => {
              correr(!activa);
            }}
          >
            {activa ? 'Dar de baja' : 'Dar de alta'}
            <span class="sr"> {siglas}</span>
          </button>
        </p>
      </div>
      <Responsables area={area} />
      <AvisoDeFalla falla={falla} releer={releer} />
    </li>
  );
}
