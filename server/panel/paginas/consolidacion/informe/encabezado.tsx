import { h, type ComponentChildren, type VNode } from 'preact';

interface Datos {
  /** Its depth on the page: 3 stands under the title of the report. */
  readonly nivel: number;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** A heading of the report, as deep as HTML goes. */
export function Encabezado({ nivel, id, children }: Datos): VNode {
  return h(`h${String(Math.min(nivel, 6))}`, { id, tabIndex: id === undefined ? undefined : -1 }, children);
}
