import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Datos {
  readonly titulo: string;
  readonly alCerrar: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog: the browser holds the focus inside, and gives it back. */
export function Dialogo({ titulo, alCerrar, children }: Datos): VNode {
  const id = useId();
  const dialogo = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const este = dialogo.current;
    este?.showModal();
    return () => este?.close();
  }, []);
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
