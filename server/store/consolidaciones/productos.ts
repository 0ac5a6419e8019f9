import type { Consultable } from '../almacen.ts';
import { leerContenido } from '../contenidos.ts';

export interface FilaDeProducto {
  readonly ruta: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The products of a consolidation by their path; the service's own begin with a dot. */
export const productosDe = (db: Consultable, consolidacion: string): Promise<FilaDeProducto[]> =>
  db
    .selectFrom('productos')
    .select(['ruta', 'sha256', 'bytes'])
    .where('consolidacion', '=', consolidacion)
    .orderBy('ruta')
    .execute();

/** The bytes of a product, or null where the consolidation has none of that path. */
export async function leerProducto(
  db: Consultable,
  consolidacion: string,
  ruta: string,
): Promise<Uint8Array | null> {
  const fila = await db
    .selectFrom('productos')
    .select('sha256')
    .where('consolidacion', '=', consolidacion)
    .where('ruta', '=', ruta)
    .executeTakeFirst();
  return fila === undefined ? null : leerContenido(db, fila.sha256);
}
