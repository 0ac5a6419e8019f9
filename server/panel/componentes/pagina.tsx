import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useEffect, useRef } from 'preact/hooks';

/** Whether a page was seen before: the first one leaves the focus where the browser puts it. */
let huboOtra = false;

interface Datos {
  readonly titulo: string;
  /** For the browser's tab, where it differs. */
  readonly pestana?: string;
  /** Beside the heading: a state, what is left. */
  readonly junto?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page: its heading takes the focus when one comes from another page, so that a screen reader says where one is. */
export function Pagina({ titulo, pestana, junto, children }: Datos): VNode {
  const { path } = useLocation();
  const encabezado = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // By each page for itself: the one before is still there, at the new address, while this one loads
    if (huboOtra) encabezado.current?.focus({ preventScroll: true });
    huboOtra = true;
  }, [path]);
  useEffect(() => {
    document.title = `${pestana ?? titulo} · Trimestral`;
  }, [titulo, pestana]);
  return (
    <>
      <div class="cabeza">
        <h1 ref={encabezado} tabIndex={-1}>
          {titulo}
        </h1>
        {junto}
      </div>
      {children}
    </>
  );
}
