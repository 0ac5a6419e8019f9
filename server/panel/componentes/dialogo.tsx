import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { useModal } from './usar-modal.ts';

interface Datos {
  readonly titulo: string;
  readonly alCerrar: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog: the browser holds the focus inside, and gives it back. */
export function Dialogo({ titulo, alCerrar, children }: Datos): VNode {
  const id = useId();
  const dialogo = useModal();
  return (
    <dialog
      ref={dialogo}
      class="dialogo"
      aria-labelledby={id}
      onCancel={(evento) => {
        evento.preventDefault();
        alCerrar();
      }}
    >
      <h2 id={id}>{titulo}</h2>
      {children}
    </dialog>
  );
}
