import type { Acuse } from '../../../shared/api/esquemas/acuse.ts';
import type { Consultable } from '../almacen.ts';

/**
 * Whether the store keeps the envío that an acuse speaks of, with this very signature: it tells the órgano too, whose siglas
 * may have changed since.
 */
export async function acuseRegistrado(db: Consultable, acuse: Acuse): Promise<boolean> {
  const filas = await db
    .selectFrom('envios as e')
    .innerJoin('periodos as p', 'p.id', 'e.periodo')
    .select('e.acuse')
    .where('e.folio', '=', acuse.numero)
    .where('p.clave', '=', acuse.periodo.clave)
    .execute();
  return filas.some(({ acuse: guardado }) => guardado.includes(`"${acuse.firma.valor}"`));
}
