import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Icono } from '../componentes/icono.tsx';
import { alAvisar, quitarAviso, type Aviso } from '../estado/avisos.ts';

function UnAviso({ aviso }: { readonly aviso: Aviso }): VNode {
  const quitar = (): void => {
    quitarAviso(aviso.id);
  };
  const { deshacer } = aviso;
  return (
    <div class="aviso">
      <p>{aviso.texto}</p>
      {deshacer !== null && (
        <button
          type="button"
          class="boton"
          onClick={() => {
            quitar();
            deshacer();
          }}
        >
          Deshacer
        </button>
      )}
      <button type="button" class="boton cerrar" onClick={quitar} aria-label="Quitar el aviso">
        <Icono nombre="cruz" />
      </button>
    </div>
  );
}

/** Notices of what was done, which screen readers say. */
export function Avisos(): VNode {
  const [avisos, poner] = useState<readonly Aviso[]>([]);
  useEffect(() => alAvisar(poner), []);
  return (
    <div class="avisos" role="status" aria-live="polite">
      {avisos.map((aviso) => (
        <UnAviso key={aviso.id} aviso={aviso} />
      ))}
    </div>
  );
}
