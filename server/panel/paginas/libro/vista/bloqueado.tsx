import type { VNode } from 'preact';
import { Icono } from '../../../componentes/icono.tsx';

/** Why nothing may be written. */
export function Bloqueado({ motivo }: { readonly motivo: string | null }): VNode | null {
  if (motivo === null) return null;
  return (
    <div class="bloqueado" role="status">
      <Icono nombre="candado" />
      <p>{motivo} Puede verlo y descargarlo.</p>
    </div>
  );
}
