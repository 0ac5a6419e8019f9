import type { ComponentChildren, VNode } from 'preact';
import type { Leido } from '../cliente/usar-pedido.ts';
import { AvisoDeFalla } from './falla.tsx';

interface Datos<Json> {
  readonly leido: Leido<Json>;
  readonly children: (datos: Json) => ComponentChildren;
}

/** What a page reads: while it comes, when it fails, and once it is here. */
export function Lectura<Json>({ leido, children }: Datos<Json>): VNode {
  const { datos, falla, releer } = leido;
  return (
    <>
      <AvisoDeFalla falla={falla} releer={releer} />
      {datos !== null && children(datos)}
      {datos === null && falla === null && (
        <p class="leyendo" role="status">
          Leyendo…
        </p>
      )}
    </>
  );
}
