import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialogo } from '../componentes/dialogo.tsx';
import { alPreguntar, type PreguntaAbierta } from '../estado/confirmar.ts';

/** The question that `confirmar` asks. */
export function Confirmacion(): VNode | null {
  const [pregunta, poner] = useState<PreguntaAbierta | null>(null);
  useEffect(() => {
    alPreguntar(poner);
  }, []);
  if (pregunta === null) return null;
  const contestar = (si: boolean) => () => {
    pregunta.contestar(si);
  };
  return (
    <Dialogo titulo={pregunta.titulo} alCerrar={contestar(false)}>
      <p class="parrafo">{pregunta.texto}</p>
      <div class="acciones">
        <button type="button" class="boton" onClick={contestar(false)}>
          Cancelar
        </button>
        <button
          type="button"
          class={pregunta.peligro === true ? 'boton peligro' : 'boton principal'}
          onClick={contestar(true)}
        >
          {pregunta.accion}
        </button>
      </div>
    </Dialogo>
  );
}
