import type { Borrador } from '../../../shared/borrador/borrador.ts';
import { ligarVersion } from '../../store/borradores/borrador-de-version.ts';
import { crearBorrador } from '../../store/borradores/crear-borrador.ts';
import { deUnaVez, leerBorrador } from '../../store/borradores/leer-borrador.ts';
import type { LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import type { Quien } from '../quien.ts';
import type { Servicio } from '../servicio.ts';
import { borradorInicial } from './borrador-inicial.ts';

/**
 * The borrador, made where nobody asked for it before. Of a period that is closed none is made any more: what it would hold is
 * shown.
 */
export async function abrirBorrador(
  { almacen }: Pick<Servicio, 'almacen'>,
  lugar: LugarDeBorrador,
  quien: Quien,
): Promise<Borrador> {
  const leer = () => deUnaVez(almacen.db, (db) => leerBorrador(db, lugar));
  const hay = await leer();
  if (hay !== null) return hay;
  const { borrador, de } = await borradorInicial(almacen.db, lugar);
  if (lugar.estadoPeriodo === 'cerrado') return borrador;
  await almacen.cambiar(`personas/${quien.persona}`, async (cambio) => {
    const creado = await crearBorrador(cambio, lugar, borrador, de);
    if (creado && lugar.area === null) await ligarVersion(cambio, lugar.periodo, lugar.libroDelEnlace, 0);
  });
  // Somebody else may have made it first, of something else
  return (await leer()) ?? borrador;
}
