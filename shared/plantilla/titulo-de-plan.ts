import type { Plan } from './plan.ts';

/** What a libro to fill in is called. */
export function tituloDePlan({ tipo, campos }: Plan): string {
  const area = campos.get('Área') ?? '';
  if (tipo === 'Enlace') return 'Libro del enlace';
  return area === '' ? 'Libro del área' : `Libro de ${area}`;
}
