import type { VNode } from 'preact';

interface Datos {
  readonly accion: string;
  readonly peligro?: boolean | undefined;
  readonly impedido: boolean;
  readonly alCerrar: () => void;
}

/** The end of a form in a dialog: leave it, or do what it says. */
export function BotonesDeDialogo({ accion, peligro, alCerrar, impedido }: Datos): VNode {
  return (
    <div class="acciones">
      <button type="button" class="boton" onClick={alCerrar}>
        Cancelar
      </button>
      <button
        type="submit"
        class={peligro === true ? 'boton peligro' : 'boton principal'}
        disabled={impedido}
      >
        {accion}
      </button>
    </div>
  );
}
