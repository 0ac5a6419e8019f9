import type { Vista } from '../../../../../shared/api/esquemas/vista.ts';

type SeccionDeVista = Vista['secciones'][number];
export type BloqueDeVista = SeccionDeVista['bloques'][number];
export type TablaDeVista = NonNullable<BloqueDeVista['tabla']>;
export type FilaDeVista = TablaDeVista['filas'][number];

/** A section with those under it. */
export interface Rama {
  readonly seccion: SeccionDeVista;
  readonly ancla: string;
  /** From 1, without the steps that a programme skips: `2` and then `2.2.4.1` are 1 and 2. */
  readonly profundidad: number;
  readonly ramas: readonly Rama[];
}

interface RamaAbierta extends Rama {
  readonly ramas: Rama[];
}

/** The sections as a tree, by their level. */
export function enArbol({ secciones }: Pick<Vista, 'secciones'>): Rama[] {
  const raices: Rama[] = [];
  const abiertas: RamaAbierta[] = [];
  secciones.forEach((seccion, i) => {
    while ((abiertas.at(-1)?.seccion.nivel ?? -1) >= seccion.nivel) abiertas.pop();
    const rama = { seccion, ancla: `seccion-${String(i + 1)}`, profundidad: abiertas.length + 1, ramas: [] };
    (abiertas.at(-1)?.ramas ?? raices).push(rama);
    abiertas.push(rama);
  });
  return raices;
}

/** `Tabla 2.3. Título`, the title alone where it has no number, or null. */
export function rotulo({ numero, titulo }: Pick<TablaDeVista, 'numero' | 'titulo'>): string | null {
  if (numero === null) return titulo;
  return titulo === null ? `Tabla ${numero}.` : `Tabla ${numero}. ${titulo}`;
}
