import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { Cambio } from '../almacen.ts';
import { direccionDeArea, type LugarDeArea } from '../envios/lugar-de-area.ts';
import { sostenerPeriodo } from '../envios/revisar-envio.ts';
import { crecimiento, escribirPartes } from './escribir-partes.ts';

const VACIO: Borrador = { version: 0, hojas: [] };

/**
 * Keeps a borrador as it was made, unless somebody did so first.
 * @param de what it was made of, for the bitácora
 * @throws Problem `periodo-cerrado`
 */
export async function crearBorrador(
  cambio: Cambio,
  lugar: LugarDeArea,
  borrador: Borrador,
  de: string,
): Promise<void> {
  await sostenerPeriodo(cambio, lugar);
  const { periodo, area } = lugar;
  const hojas = JSON.stringify(borrador.hojas.map(({ id }) => id));
  const caracteres = crecimiento(VACIO, borrador);
  const nuevo = await cambio.db
    .insertInto('borradores')
    .values({ periodo, area, version: 0, hojas, caracteres, creado: cambio.ahora })
    .onConflict((c) => c.columns(['periodo', 'area']).doNothing())
    .returning('version')
    .executeTakeFirst();
  if (nuevo === undefined) return;
  await escribirPartes(cambio, lugar, { borrador: VACIO, conOrden: new Set() }, borrador);
  cambio.anotar({ accion: 'borrador.abierto', objeto: `${direccionDeArea(lugar)}/borrador`, a: de });
}
