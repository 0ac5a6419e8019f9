import type { PeticionNueva } from '../../../../shared/api/esquemas/envios.ts';
import type { HallazgoRevisado } from './agrupar-hallazgos.ts';

const TIPOS: Readonly<Record<string, PeticionNueva['tipo']>> = {
  'catalogo-desconocido': 'catalogo',
  'sesion-inexistente': 'sesion',
  'nombre-variante': 'catalogo',
};

/** What is asked of the enlace because of a finding: the value wherever it stands, else the very cell. */
export function peticionDe({
  regla,
  hoja,
  columna,
  fila,
  valor,
}: HallazgoRevisado): Omit<PeticionNueva, 'texto'> {
  const tipo = columna === 'Contraparte' ? 'contraparte' : (TIPOS[regla] ?? 'otro');
  return { tipo, hoja, columna, fila: valor === '' ? fila : null, valor };
}

/** A first wording, for the person to change. */
export function textoDePeticion({ regla, columna, valor }: HallazgoRevisado): string {
  if (regla === 'sesion-inexistente') return `Falta la sesión «${valor}» en el libro del enlace.`;
  if (regla === 'columna-desconocida') return `La columna «${columna}» nos hace falta.`;
  return valor === '' ? '' : `Falta «${valor}» en la lista de ${columna}.`;
}
