import type { Borrador } from '../../../shared/borrador/borrador.ts';
import type { Cambio } from '../almacen.ts';
import { sostenerPeriodo } from '../envios/revisar-envio.ts';
import { crecimiento, escribirPartes } from './escribir-partes.ts';
import type { LugarDeBorrador } from './lugar-de-borrador.ts';

const VACIO: Borrador = { version: 0, hojas: [] };

/**
 * Keeps a borrador as it was made, unless somebody did so first.
 * @returns whether it was kept
 * @param de what it was made of, for the bitácora
 * @throws Problem `periodo-cerrado`
 */
export async function crearBorrador(
  cambio: Cambio,
  lugar: LugarDeBorrador,
  borrador: Borrador,
  de: string,
): Promise<boolean> {
  await sostenerPeriodo(cambio, lugar);
  const { periodo, libro } = lugar;
  const hojas = JSON.stringify(borrador.hojas.map(({ id }) => id));
  const caracteres = crecimiento(VACIO, borrador);
  const nuevo = await cambio.db
    .insertInto('borradores')
    .values({ periodo, libro, version: 0, hojas, caracteres, creado: cambio.ahora })
    .onConflict((c) => c.columns(['periodo', 'libro']).doNothing())
    .returning('version')
    .executeTakeFirst();
  if (nuevo === undefined) return false;
  await escribirPartes(cambio, lugar, { borrador: VACIO, conOrden: new Set() }, borrador);
  cambio.anotar({ accion: 'borrador.abierto', objeto: lugar.direccion, a: de });
  return true;
}
