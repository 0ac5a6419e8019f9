import { nombreDeColumna } from '../../libro/nombre-de-columna.ts';
import type { Celda } from '../sheet-host.ts';

/** A cell as a person finds it. */
export const comoSeLlama = ({ hoja, fila, columna }: Celda): { hoja: string; celda: string } => ({
  hoja,
  celda: nombreDeColumna(columna) + String(fila),
});
