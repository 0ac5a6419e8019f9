import type { ComponentChildren, VNode } from 'preact';

interface Datos {
  /** What it is, said to who cannot see where it begins. */
  readonly nombre: string;
  /** Further classes of the frame: `alta` scrolls inside, `fija` keeps the first column in sight. */
  readonly clase?: string;
  /** The table's own parts: `thead`, `tbody`, `tfoot`. */
  readonly children: ComponentChildren;
}

/** A table in a frame that scrolls, also by keyboard, with its headers in sight. */
export function Tabla({ nombre, clase = '', children }: Datos): VNode {
  return (
    <div class={`marco ${clase}`} role="region" aria-label={nombre} tabIndex={0}>
      <table aria-label={nombre}>{children}</table>
    </div>
  );
}
