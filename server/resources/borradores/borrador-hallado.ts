import { borradorDeArea, type LugarDeBorrador } from '../../store/borradores/lugar-de-borrador.ts';
import { areaHallada } from '../areas/consultas.ts';
import { borradorDelEnlace } from '../periodos/borrador-del-enlace.ts';
import { periodoHallado } from '../periodos/periodo-hallado.ts';
import type { Ambito } from '../permisos.ts';
import type { Servicio } from '../servicio.ts';

/** A libro that is filled in the browser, where permission is checked. */
interface BorradorHallado extends Ambito {
  readonly lugar: LugarDeBorrador;
}

/** Looks up whose libro it is: all else of its operations is the same. @throws Problem `no-encontrado` */
export type BuscarBorrador = (pedido: {
  readonly servicio: Servicio;
  /** Without `area` where the operation is of the libro of the enlace. */
  readonly parametros: { readonly organo: string; readonly periodo: string; readonly area: string };
}) => Promise<BorradorHallado>;

export const borradorDeAreaHallado: BuscarBorrador = async (pedido) => {
  const { lugar, ...ambito } = await areaHallada(pedido);
  return { ...ambito, lugar: borradorDeArea(lugar) };
};

export const borradorDelEnlaceHallado: BuscarBorrador = async (pedido) => {
  const hallado = await periodoHallado(pedido);
  return { organo: hallado.organo, area: null, lugar: borradorDelEnlace(hallado) };
};
