import type { ComponentChildren, VNode } from 'preact';
import { Icono } from './icono.tsx';

interface Datos {
  /** Address of a file (direccionDe). */
  readonly a: string;
  readonly principal?: boolean;
  readonly children: ComponentChildren;
}

/** A button that downloads a file. */
export function Descarga({ a, principal = false, children }: Datos): VNode {
  return (
    <a class={principal ? 'boton principal' : 'boton'} href={a} download>
      <Icono nombre="bajar" />
      {children}
    </a>
  );
}
