import type { HallazgoRevisado } from './agrupar-hallazgos.ts';

/** A first wording, for the person to change. */
export function textoDePeticion({ regla, columna, valor }: HallazgoRevisado): string {
  if (regla === 'sesion-inexistente') return `Falta la sesión «${valor}» en el libro del enlace.`;
  if (regla === 'columna-desconocida') return `La columna «${columna}» nos hace falta.`;
  return valor === '' ? '' : `Falta «${valor}» en la lista de ${columna}.`;
}
