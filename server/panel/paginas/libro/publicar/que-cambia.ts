import type { Borrador } from '../../../../../shared/borrador/borrador.ts';
import { libroDeBorrador } from '../../../../../shared/borrador/libro-de-borrador.ts';
import { sinPropias } from '../../../../../shared/borrador/sin-propias.ts';
import { diferencias } from '../../../../../shared/envio/diferencias.ts';
import { NOMBRE_DEL_ENLACE } from '../../../../../shared/envio/nombre-de-libro.ts';
import type { Libro } from '../../../../../shared/libro/model.ts';
import { contar } from '../../../texto/contar.ts';

const CUENTAS = [
  ['agregada', 'fila nueva', 'filas nuevas'],
  ['cambiada', 'fila cambiada', 'filas cambiadas'],
  ['quitada', 'fila quitada', 'filas quitadas'],
] as const;

/** What publishing would change of the version in force, a line for each tab: `Asistencia: 4 filas cambiadas`. */
export function queCambia(vigente: Libro, borrador: Borrador): string[] {
  const todas = diferencias(vigente, libroDeBorrador(sinPropias(borrador), NOMBRE_DEL_ENLACE));
  const hojas = [...new Set(todas.map(({ hoja }) => hoja))];
  return hojas.map((hoja) => {
    const suyas = todas.filter((d) => d.hoja === hoja);
    const partes = CUENTAS.flatMap(([tipo, una, varias]) => {
      const cuantas = suyas.filter((d) => d.tipo === tipo).length;
      return cuantas === 0 ? [] : [contar(cuantas, una, varias)];
    });
    return `${hoja}: ${partes.join(', ')}`;
  });
}
