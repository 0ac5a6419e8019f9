import type { ColumnaDeBorrador, FilaDeBorrador } from '../../../shared/borrador/borrador.ts';
import type { CambioDeBorrador } from '../../../shared/borrador/cambio-de-borrador.ts';

/** What the store's own columns hold: it wrote them itself. */
export const DE_JSON = {
  ids: (texto: string): string[] => JSON.parse(texto) as string[],
  columnas: (texto: string): ColumnaDeBorrador[] => JSON.parse(texto) as ColumnaDeBorrador[],
  celdas: (texto: string): FilaDeBorrador['celdas'] => JSON.parse(texto) as FilaDeBorrador['celdas'],
  cambios: (texto: string): CambioDeBorrador[] => JSON.parse(texto) as CambioDeBorrador[],
};
