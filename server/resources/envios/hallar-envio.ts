import { borradorDeEnvio } from '../../store/borradores/borrador-de-envio.ts';
import type { Consultable } from '../../store/almacen.ts';
import { envioPorId, libroDe, revisionesDe, type FilaDeEnvio } from '../../store/envios/consultar-envios.ts';
import { lugarDeEnvio, type LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { Ambito } from '../permisos.ts';
import type { Servicio } from '../servicio.ts';
import { comoEnvio } from './como-envio.ts';

/** An envío that was looked up, where its permission is checked. */
export interface EnvioHallado extends Ambito {
  readonly lugar: LugarDeArea;
  readonly fila: FilaDeEnvio;
}

/** @throws Problem `no-encontrado` */
export async function hallarEnvio({
  servicio,
  parametros,
}: {
  readonly servicio: Servicio;
  readonly parametros: { readonly envio: string };
}): Promise<EnvioHallado> {
  const { db } = servicio.almacen;
  const fila = await envioPorId(db, parametros.envio);
  const lugar = await lugarDeEnvio(db, fila);
  return { organo: lugar.organo, area: lugar.area, lugar, fila };
}

/** The envío as it stands now, for an answer. */
export async function envioDeAhora(db: Consultable, { lugar, fila }: EnvioHallado) {
  const libro = await libroDe(db, lugar);
  const borrador = await borradorDeEnvio(db, fila.id);
  return comoEnvio(lugar, fila, libro, await revisionesDe(db, [fila.id]), borrador);
}
