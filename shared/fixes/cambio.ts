import type { Hallazgo } from '../libro/hallazgo.ts';
import type { Correccion } from './correccion.ts';

/** A cure that changes the finding's own cell; none where nothing would change or there is no cell. */
export function correccionDeCelda(h: Hallazgo, nuevo: string, etiqueta: string): Correccion[] {
  const { libro, hoja, fila, columna } = h.lugar;
  if (fila === null || nuevo === h.valor) return [];
  return [{ etiqueta, cambios: [{ libro, hoja, fila, columna, esperado: h.valor, nuevo }] }];
}

/** What a person reads on the button. */
export function etiquetaDeCambio(nuevo: string): string {
  return `Cambiar a «${nuevo}»`;
}
