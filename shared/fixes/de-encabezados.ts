import type { DatosDeHallazgo, Hallazgo } from '../libro/hallazgo.ts';
import { correccionDeCelda, etiquetaDeCambio } from './cambio.ts';
import type { Correccion } from './correccion.ts';

type Datos<R extends DatosDeHallazgo['regla']> = Extract<DatosDeHallazgo, { readonly regla: R }>;

/** The misspelt header of the same sheet gets the name that is missing. */
export function deColumnaFaltante({ lugar }: Hallazgo, d: Datos<'columna-faltante'>): Correccion[] {
  const { libro, hoja, fila, columna } = lugar;
  if (d.parecida === null || fila === null) return [];
  const cambio = { libro, hoja, fila, columna: d.parecida, esperado: d.parecida, nuevo: columna };
  return [{ etiqueta: `Cambiar el encabezado «${d.parecida}» a «${columna}»`, cambios: [cambio] }];
}

/** The known name that is near, and the mark of what is the área's own (contract §2). */
export function deColumnaDesconocida(h: Hallazgo, d: Datos<'columna-desconocida'>): Correccion[] {
  const propia = correccionDeCelda(h, `_${h.valor}`, `Dejarla como apunte del área: «_${h.valor}»`);
  if (d.parecida === null) return propia;
  return [...correccionDeCelda(h, d.parecida, etiquetaDeCambio(d.parecida)), ...propia];
}
