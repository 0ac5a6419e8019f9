import { ajustesDelServicio } from '../arranque/ajustes-del-servicio.ts';
import { Problem } from '../../shared/problem.ts';
import type { Entorno } from '../entorno.ts';
import type { OpcionesDeAlmacen } from '../store/abrir-almacen.ts';

/** Where a store is. */
export type LugarDeAlmacen = Pick<OpcionesDeAlmacen, 'url' | 'datos'>;

/**
 * The store that a command is about: that of `--datos`, else the one that the service would open. Both at once are
 * refused: whichever was taken, it might be the other that was meant.
 *
 * @throws Problem `uso-incorrecto`, `ajuste-no-valido`
 */
export function almacenPedido(datos: string | undefined, entorno: Entorno): LugarDeAlmacen {
  const ajustes = ajustesDelServicio(entorno);
  if (datos === undefined) return { url: ajustes.url, datos: ajustes.datos };
  if (ajustes.url !== null)
    throw new Problem('uso-incorrecto', {
      motivo: 'Se dijo --datos, y DATABASE_URL nombra otro almacén. Quite uno de los dos.',
    });
  return { url: null, datos };
}
