import type { VNode } from 'preact';
import type { Senal } from '../texto/estados.ts';
import { Icono } from './icono.tsx';

/** A state: icon, words, colour. */
export function Ficha({ senal, texto }: { readonly senal: Senal; readonly texto?: string }): VNode {
  return (
    <span class={`ficha t-${senal.tono}`}>
      <Icono nombre={senal.icono} />
      {texto ?? senal.texto}
    </span>
  );
}
