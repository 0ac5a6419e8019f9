import { CAMPOS_DE_CARATULA } from '../hojas/listas.ts';
import type { CampoDeCaratula } from '../hojas/listas.ts';

const DEL_AREA: readonly CampoDeCaratula[] = [
  'Tipo de libro',
  'Institución',
  'Siglas de la institución',
  'Órgano',
  'Siglas del órgano',
  'Área',
  'Siglas del área',
  'Periodo',
  'Desde',
  'Hasta',
  'Responsable',
  'Correo',
];

/** The fields that each kind of libro fills in, in the contract's order. */
export function camposDe(tipo: 'Enlace' | 'Área'): readonly CampoDeCaratula[] {
  return tipo === 'Enlace' ? CAMPOS_DE_CARATULA : DEL_AREA;
}
