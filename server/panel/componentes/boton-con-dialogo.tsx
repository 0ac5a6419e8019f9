import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

interface Datos {
  /** Classes of the button. */
  readonly clase?: string;
  /** What the button says. */
  readonly children: ComponentChildren;
  /** The dialog that it opens. */
  readonly dialogo: (alCerrar: () => void) => VNode;
}

/** A button that opens a dialog. */
export function BotonConDialogo({ clase = 'boton', children, dialogo }: Datos): VNode {
  const [abierto, abrir] = useState(false);
  return (
    <>
      <button
        type="button"
        class={clase}
        onClick={() => {
          abrir(true);
        }}
      >
        {children}
      </button>
      {abierto &&
        dialogo(() => {
          abrir(false);
        })}
    </>
  );
}
