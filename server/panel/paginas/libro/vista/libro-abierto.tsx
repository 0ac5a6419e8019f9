import type { ComponentChildren, VNode } from 'preact';
import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import type { Plan } from '../../../../../shared/plantilla/plan.ts';
import { AvisoDeFalla } from '../../../componentes/falla.tsx';
import { Pagina } from '../../../componentes/pagina.tsx';
import { BarraDelLibro } from '../barra/barra-del-libro.tsx';
import type { LugarDeLibro } from '../sesion/lugar-de-libro.ts';
import type { SesionDeLibro } from '../sesion/sesion-de-libro.ts';
import { useSesion } from './usar-sesion.ts';
import { VistaDeLibro } from './vista-de-libro.tsx';

interface Datos {
  readonly lugar: LugarDeLibro;
  readonly titulo: string;
  /** What the libro may hold, as it stands; the same function from one time to the next. */
  readonly planDe: (borrador: Borrador) => Plan;
  readonly persona: { readonly id: string; readonly nombre: string };
  /** Where one comes from. */
  readonly regreso: ComponentChildren;
  /** What else can be done with the libro, beside its title. @param porVer cells with a finding */
  readonly acciones?: (sesion: SesionDeLibro, porVer: number) => ComponentChildren;
}

/** A libro's page once it is known what it may hold. */
export function LibroAbierto({ lugar, titulo, planDe, persona, regreso, acciones }: Datos): VNode {
  const { sesion, falla, reintentar } = useSesion(lugar, persona.id);
  const cabeza = (junto: ComponentChildren, porVer: number): VNode => (
    <Pagina
      titulo={titulo}
      junto={
        <>
          {junto}
          {sesion !== null && acciones?.(sesion, porVer)}
          {regreso}
        </>
      }
    >
      {null}
    </Pagina>
  );
  if (sesion === null)
    return (
      <div class="libro-leyendo">
        {cabeza(null, 0)}
        <AvisoDeFalla falla={falla} reintentar={reintentar} />
        {falla === null && <p role="status">Abriendo el libro…</p>}
      </div>
    );
  return (
    <VistaDeLibro
      cabeza={cabeza}
      lugar={lugar}
      sesion={sesion}
      planDe={planDe}
      barra={(puerto) => <BarraDelLibro puerto={puerto} lugar={lugar} persona={persona.nombre} />}
    />
  );
}
