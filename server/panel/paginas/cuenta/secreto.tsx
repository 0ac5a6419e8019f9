import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Copiable } from '../../componentes/copiable.tsx';

interface Datos {
  readonly secreto: string;
  readonly alGuardar: () => void;
}

/** A secret that is shown this once. */
export function SecretoDeToken({ secreto, alGuardar }: Datos): VNode {
  const titulo = useRef<HTMLHeadingElement>(null);
  useEffect(() => titulo.current?.focus(), []);
  return (
    <div class="secreto" role="group" aria-labelledby="secreto">
      <h3 id="secreto" ref={titulo} tabIndex={-1}>
        Copie ahora su token: no se vuelve a mostrar
      </h3>
      <Copiable texto={secreto} que="El token" />
      <div class="acciones al-inicio">
        <button type="button" class="boton" onClick={alGuardar}>
          Ya lo guardé
        </button>
      </div>
    </div>
  );
}
