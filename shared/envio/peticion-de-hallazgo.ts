import type { PeticionNueva } from '../api/esquemas/envios.ts';

/** A finding, as far as what is asked because of it depends on it. */
export interface PorPedir {
  readonly regla: string;
  readonly hoja: string;
  readonly columna: string;
  readonly fila: number | null;
  readonly valor: string;
}

const TIPOS: Readonly<Record<string, PeticionNueva['tipo']>> = {
  'catalogo-desconocido': 'catalogo',
  'sesion-inexistente': 'sesion',
  'nombre-variante': 'catalogo',
};

/** What is asked of the enlace because of a finding: the value wherever it stands, else the very cell. */
export function peticionDe({ regla, hoja, columna, fila, valor }: PorPedir): Omit<PeticionNueva, 'texto'> {
  const tipo = columna === 'Contraparte' ? 'contraparte' : (TIPOS[regla] ?? 'otro');
  return { tipo, hoja, columna, fila: valor === '' ? fila : null, valor };
}
