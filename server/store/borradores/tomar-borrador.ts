import { Problem } from '../../../shared/problem.ts';
import type { Cambio } from '../almacen.ts';
import type { LugarDeArea } from '../envios/lugar-de-area.ts';
import { sostenerPeriodo } from '../envios/revisar-envio.ts';
import type { LugarDeBorrador } from './lugar-de-borrador.ts';

/** Keeps an área's libro from being accepted. @throws Problem `libro-aceptado`, `area-de-baja` */
async function sostenerLibro({ db, motor }: Cambio, lugar: LugarDeArea): Promise<void> {
  if (!lugar.areaActiva) throw new Problem('area-de-baja', { area: lugar.siglasArea });
  const consulta = db
    .selectFrom('libros')
    .select('estado')
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area);
  const libro = await (motor === 'postgres' ? consulta.forShare() : consulta).executeTakeFirst();
  if (libro?.estado === 'aceptado') throw new Problem('libro-aceptado', { area: lugar.siglasArea });
}

/**
 * Keeps a period from being closed, and an área's libro from being accepted, until the change ends.
 * @throws Problem `periodo-cerrado`, `libro-aceptado`, `area-de-baja`
 */
export async function sostenerAbierto(cambio: Cambio, lugar: LugarDeBorrador): Promise<void> {
  await sostenerPeriodo(cambio, lugar);
  if (lugar.area !== null) await sostenerLibro(cambio, lugar.area);
}

/** The borrador's own row, held until the change ends: lotes of one borrador come one after the other. */
export async function tomarBorrador({ db, motor }: Cambio, { periodo, libro }: LugarDeBorrador) {
  const consulta = db
    .selectFrom('borradores')
    .select(['version', 'hojas', 'caracteres'])
    .where('periodo', '=', periodo)
    .where('libro', '=', libro);
  return (motor === 'postgres' ? consulta.forUpdate() : consulta).executeTakeFirst();
}
