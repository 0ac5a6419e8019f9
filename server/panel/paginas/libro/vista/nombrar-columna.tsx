import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import { BotonesDeDialogo } from '../../../componentes/botones-de-dialogo.tsx';
import { Dialogo } from '../../../componentes/dialogo.tsx';

interface Datos {
  readonly titulo: string;
  readonly inicial: string;
  readonly ayuda: string;
  readonly alNombrar: (nombre: string) => void;
  readonly alCerrar: () => void;
}

/** Asks how a column is called. */
export function NombrarColumna({ titulo, inicial, ayuda, alNombrar, alCerrar }: Datos): VNode {
  const id = useId();
  const [nombre, escribir] = useState(inicial);
  return (
    <Dialogo titulo={titulo} alCerrar={alCerrar}>
      <form
        onSubmit={(evento) => {
          evento.preventDefault();
          alNombrar(nombre.trim());
          alCerrar();
        }}
      >
        <div class="campo">
          <label for={id}>Encabezado</label>
          <p class="ayuda" id={`${id}-ayuda`}>
            {ayuda}
          </p>
          <input
            id={id}
            type="text"
            aria-describedby={`${id}-ayuda`}
            value={nombre}
            maxLength={100}
            onInput={({ currentTarget }) => {
              escribir(currentTarget.value);
            }}
          />
        </div>
        <BotonesDeDialogo accion="Guardar" impedido={nombre.trim() === ''} alCerrar={alCerrar} />
      </form>
    </Dialogo>
  );
}
