import type { ColumnaDef, HojaDef } from '../hojas/hoja-def.ts';
import { ayudaDe } from '../messages/ayuda-de-hojas.ts';

/** What a header's note says: what goes there, an example, and the list where there is a short one. */
export function notaDe(columna: ColumnaDef, def: HojaDef): string {
  const obligatoria = columna.requerida ? ' (obligatoria)' : ' (opcional)';
  const valores =
    columna.lista.length > 0 && columna.lista.length <= 8 ? `\nValores: ${columna.lista.join(', ')}.` : '';
  const clave = def.clave === columna.nombre && columna.requerida ? '\nNo se repite en la hoja.' : '';
  const ejemplo = columna.ejemplo === '' ? '' : `\nEjemplo: ${columna.ejemplo}`;
  const repetible = def.nombre === 'Avances' || def.nombre === 'Asistencia' ? '' : clave;
  return `${columna.nombre}${obligatoria}\n${ayudaDe(def.nombre, columna.nombre)}${valores}${repetible}${ejemplo}`;
}
