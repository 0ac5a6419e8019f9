import type { BuzonDeLibro } from '../../envio/buzon-de-libro.ts';
import { NOMBRE_DEL_ENLACE } from '../../envio/nombre-de-libro.ts';
import { periodoConClave } from '../../libro/clave-de-periodo.ts';
import type { Libro } from '../../libro/model.ts';
import { unaVez } from '../../libro/una-vez.ts';
import { leerFecha } from '../../spanish/fechas/parse-date.ts';
import { leerPeriodo, type Periodo } from '../../spanish/fechas/periodo.ts';

/** The tabs of the enlace's libro that áreas consult. */
export const enlaceDeBuzon = unaVez(({ contexto }: BuzonDeLibro): Libro => ({
  nombre: NOMBRE_DEL_ENLACE,
  hojas: contexto.enlace.hojas.map((hoja) => ({ ...hoja, filasOcultas: [] })),
}));

/** The span of a period as the API names it: `2021-t4`, or `2021-09-01--2021-11-30`. */
export function periodoDeBuzon(clave = ''): Periodo | null {
  const [desde, hasta] = clave.split('--').map((fecha) => leerFecha(fecha)?.fecha);
  return leerPeriodo(clave) ?? (desde && hasta ? periodoConClave(desde, hasta) : null);
}
