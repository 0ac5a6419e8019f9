import type { ComponentChildren, VNode } from 'preact';
import { Icono, type NombreDeIcono } from './icono.tsx';

interface Datos {
  readonly icono: NombreDeIcono;
  readonly titulo: string;
  readonly children: ComponentChildren;
}

/** Nothing is here yet: says why, and what comes first. */
export function Vacio({ icono, titulo, children }: Datos): VNode {
  return (
    <div class="vacio">
      <Icono nombre={icono} />
      <div>
        <p class="vacio-titulo">{titulo}</p>
        {children}
      </div>
    </div>
  );
}
