import type { LibroDeGoogle } from '../../../../shared/api/esquemas/google.ts';
import { contar } from '../../texto/contar.ts';
import type { Senal } from '../../texto/estados.ts';

type Revision = NonNullable<LibroDeGoogle['revision']>;

/** What the rules said of what was read. */
function deRevision({ admisible, errores, advertencias, filas }: Revision): Senal {
  if (admisible && filas === 0) return { texto: 'Todavía vacía', icono: 'vacio', tono: 'neutro' };
  if (admisible) return { texto: 'Sin nada pendiente', icono: 'palomita', tono: 'bien' };
  const partes = [
    ...(errores > 0 ? [`${contar(errores, 'hallazgo')} por corregir`] : []),
    ...(advertencias > 0 ? [`${contar(advertencias, 'hallazgo')} por revisar`] : []),
  ];
  return { texto: partes.join(', ') || 'Con pendientes', icono: 'alerta', tono: 'aviso' };
}

/** How an área's spreadsheet stands. */
export function estadoDeHoja({ hoja, porHacer, problema, revision }: LibroDeGoogle): Senal {
  if (porHacer === 'crear') return { texto: 'Por crear', icono: 'reloj', tono: 'info' };
  if (porHacer === 'traer') return { texto: 'Por leer', icono: 'reloj', tono: 'info' };
  if (problema !== null) return { texto: problema.titulo, icono: 'alerta', tono: 'mal' };
  if (hoja === null) return { texto: 'Sin hoja de cálculo', icono: 'vacio', tono: 'neutro' };
  if (revision === null) return { texto: 'Sin leer todavía', icono: 'reloj', tono: 'neutro' };
  return deRevision(revision);
}
