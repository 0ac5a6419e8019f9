import type { ComponentChildren, VNode } from 'preact';
import { useLocation } from 'preact-iso/router';
import { useEffect, useRef } from 'preact/hooks';

let anterior: string | null = null;

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
    if (anterior !== null && anterior !== path) encabezado.current?.focus({ preventScroll: true });
    anterior = path;
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
