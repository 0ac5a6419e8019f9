import type { VNode } from 'preact';
import type { Area as AreaDeApi } from '../../../../shared/api/esquemas/organos.ts';
import { BotonConDialogo } from '../../componentes/boton-con-dialogo.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { contar } from '../../texto/contar.ts';
import { Area } from './area.tsx';
import { EditarArea } from './editar-area.tsx';

interface Datos {
  readonly areas: readonly AreaDeApi[];
  readonly releer: () => void;
}

/** The áreas of the órgano and who answers for each. */
export function Areas({ areas, releer }: Datos): VNode {
  const sinNadie = areas.filter((a) => a.activa && !a.responsables.some((r) => r.funcion === 'captura'));
  return (
    <>
      <p class="acciones al-inicio">
        <BotonConDialogo
          clase="boton principal"
          dialogo={(cerrar) => <EditarArea area={null} releer={releer} alCerrar={cerrar} />}
        >
          Agregar un área
        </BotonConDialogo>
      </p>
      {areas.length === 0 && (
        <Vacio icono="hoja" titulo="Todavía no hay áreas">
          <p>
            Al abrir un periodo se agregan las que nombra el programa en su columna «Áreas». También puede
            agregarlas aquí.
          </p>
        </Vacio>
      )}
      {sinNadie.length > 0 && (
        <p class="nota">
          {contar(sinNadie.length, 'área no tiene', 'áreas no tienen')} quien capture:{' '}
          {sinNadie.map((a) => a.siglas).join(', ')}. Invite a esas personas, o envíe usted su libro.
        </p>
      )}
      <ul class="lista-llana">
        {areas.map((area) => (
          <Area key={area.clave} area={area} releer={releer} />
        ))}
      </ul>
    </>
  );
}
