import type { Libro } from '../../../shared/libro/model.ts';
import { conveniosEnVigor } from '../../../shared/libro/siguiente/convenios-en-vigor.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';
import type { Consultable } from '../../store/almacen.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import { aceptadoAntes, aceptadoEnElPeriodo } from '../../store/envios/ultimo-aceptado.ts';
import { libroDeContenido } from '../envios/libro-de-contenido.ts';
import { nombreDeLibro } from '../../../shared/envio/nombre-de-libro.ts';

/**
 * What goes on of what an área had accepted before: its convenios in force on the first day of the period. Null where
 * something was accepted in the period already, and where nothing goes on.
 */
export async function previoDeArea(db: Consultable, lugar: LugarDeArea): Promise<Libro | null> {
  if ((await aceptadoEnElPeriodo(db, lugar)) !== null) return null;
  const antes = await aceptadoAntes(db, lugar);
  const desde = leerFecha(lugar.desde)?.fecha;
  if (antes === null || desde === undefined) return null;
  const nombre = nombreDeLibro(lugar.claveArea);
  const hoja = conveniosEnVigor(await libroDeContenido(db, antes, nombre), desde);
  return hoja === null ? null : { nombre, hojas: [hoja] };
}
