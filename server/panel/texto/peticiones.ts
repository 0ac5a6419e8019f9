import type { PeticionNueva } from '../../../shared/api/esquemas/envios.ts';
import type { LibroDeArea } from '../../../shared/api/esquemas/envios.ts';
import type { Senal } from './estados.ts';

export type PeticionDeApi = LibroDeArea['peticiones'][number];

/** What is asked for, in words. */
export const TIPO_DE_PETICION: Readonly<Record<PeticionNueva['tipo'], string>> = {
  catalogo: 'Un valor de una lista',
  sesion: 'Una sesión',
  contraparte: 'Una contraparte',
  linea: 'Una línea del programa',
  otro: 'Otra cosa',
};

export const DE_PETICION: Readonly<Record<PeticionDeApi['estado'], Senal>> = {
  abierta: { texto: 'Por atender', icono: 'campana', tono: 'info' },
  atendida: { texto: 'Atendida', icono: 'palomita', tono: 'bien' },
  rechazada: { texto: 'Rechazada', icono: 'cruz', tono: 'mal' },
};

/** Where it is missed: «Convenios, columna Tipo de convenio». */
export function lugarDePeticion({
  hoja,
  columna,
  fila,
}: Pick<PeticionDeApi, 'hoja' | 'columna' | 'fila'>): string {
  const partes = [
    hoja,
    columna === '' ? '' : `columna ${columna}`,
    fila === null ? '' : `fila ${String(fila)}`,
  ];
  return partes.filter((p) => p !== '').join(', ');
}
