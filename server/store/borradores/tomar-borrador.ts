import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../almacen.ts';
import type { LugarDeArea } from '../envios/lugar-de-area.ts';
import { sostenerPeriodo } from '../envios/revisar-envio.ts';

/**
 * Keeps an área's libro from being accepted, and its period from being closed, until the change ends.
 * @throws Problem `periodo-cerrado`, `libro-aceptado`, `area-de-baja`
 */
export async function sostenerAbierto(cambio: Cambio, lugar: LugarDeArea): Promise<void> {
  const { db, motor } = cambio;
  if (!lugar.areaActiva) throw new Problem('area-de-baja', { area: lugar.siglasArea });
  await sostenerPeriodo(cambio, lugar);
  const consulta = db
    .selectFrom('libros')
    .select('estado')
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area);
  const libro = await (motor === 'postgres' ? consulta.forShare() : consulta).executeTakeFirst();
  if (libro?.estado === 'aceptado') throw new Problem('libro-aceptado', { area: lugar.siglasArea });
}

/** The borrador's own row, held until the change ends: lotes of one borrador come one after the other. */
export async function tomarBorrador({ db, motor }: Cambio, { periodo, area }: LugarDeArea) {
  const consulta = db
    .selectFrom('borradores')
    .select(['version', 'hojas', 'caracteres'])
    .where('periodo', '=', periodo)
    .where('area', '=', area);
  return (motor === 'postgres' ? consulta.forUpdate() : consulta).executeTakeFirst();
}
