import type { ComponentChildren, VNode } from 'preact';

interface Datos {
  readonly accion: string;
  readonly impedido: boolean;
  readonly alEnviar: () => void;
  readonly alCerrar: () => void;
  readonly children: ComponentChildren;
}

/** A small form that opens where it is needed. Escape leaves it; what was written stays. */
export function EnSuLugar({ accion, impedido, alEnviar, alCerrar, children }: Datos): VNode {
  return (
    <form
      class="en-su-lugar"
      onSubmit={(evento) => {
        evento.preventDefault();
        alEnviar();
      }}
      onKeyDown={(evento) => {
        if (evento.key === 'Escape') alCerrar();
      }}
    >
      {children}
      <div class="acciones al-inicio">
        <button type="submit" class="boton principal menor" disabled={impedido}>
          {accion}
        </button>
        <button type="button" class="boton menor" onClick={alCerrar}>
          Cancelar
        </button>
      </div>
    </form>
  );
}
