import type { NombreDeOperacion, Operaciones } from '../../../shared/api/catalogo-de-operaciones.ts';
import type { JsonDe } from '../../../shared/api/operacion.ts';
import type { LugarDeArea } from '../../store/envios/lugar-de-area.ts';
import type { AreaHallada } from '../areas/consultas.ts';
import type { Pedido, RecursoDefinido } from '../recurso.ts';

/** What an operation on an área is asked with, from inside. */
type PedidoDeDentro<N extends NombreDeOperacion> = Pick<Pedido<N>, 'servicio'> &
  Partial<Pick<Pedido<N>, 'quien' | 'consulta' | 'cuerpo' | 'claveDeIdempotencia'>>;

/**
 * Runs an operation on an área as HTTP would, without it: what a spreadsheet brings takes the very way of what is uploaded.
 * Whoever calls has seen to the permission.
 */
export async function dentro<N extends NombreDeOperacion>(
  recurso: RecursoDefinido,
  pedido: PedidoDeDentro<N>,
  lugar: LugarDeArea,
): Promise<JsonDe<Operaciones[N]>> {
  const hallado: AreaHallada = { organo: lugar.organo, area: lugar.area, lugar };
  const entero = {
    ...{
      quien: null,
      parametros: undefined,
      consulta: {},
      cuerpo: undefined,
      archivos: [],
      datos: undefined,
    },
    ...{ siVersion: null, claveDeIdempotencia: null, via: 'google', id: 'interna', ultimoEvento: null },
    ...pedido,
  };
  const { json } = await recurso.hacer(entero, hallado);
  return json as JsonDe<Operaciones[N]>;
}
