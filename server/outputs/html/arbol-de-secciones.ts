import type { Seccion } from '../../../shared/report/arbol.ts';

/** A section with those under it. */
export interface Rama {
  readonly seccion: Seccion;
  readonly ancla: string;
  /** Depth in the tree, from 1: levels that the programme skips are not skipped by the headings. */
  readonly profundidad: number;
  readonly ramas: Rama[];
}

/** Nests the flat list of sections by their level. */
export function enramar(secciones: readonly Seccion[], ancla: (s: Seccion) => string): Rama[] {
  const raiz: Rama[] = [];
  const abiertas: Rama[] = [];
  for (const seccion of secciones) {
    while ((abiertas.at(-1)?.seccion.nivel ?? 0) >= seccion.nivel) abiertas.pop();
    const rama: Rama = { seccion, ancla: ancla(seccion), profundidad: abiertas.length + 1, ramas: [] };
    (abiertas.at(-1)?.ramas ?? raiz).push(rama);
    abiertas.push(rama);
  }
  return raiz;
}
