import type { Acuse } from '../../../shared/api/esquemas/acuse.ts';
import type { Consultable } from '../almacen.ts';

/** Whether the store keeps the envío that an acuse speaks of, with this very signature. */
export async function acuseRegistrado(db: Consultable, acuse: Acuse): Promise<boolean> {
  const filas = await db
    .selectFrom('envios as e')
    .innerJoin('periodos as p', 'p.id', 'e.periodo')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .select('e.acuse')
    .where('e.folio', '=', acuse.numero)
    .where('p.clave', '=', acuse.periodo.clave)
    .where('o.siglas', '=', acuse.organo.siglas)
    .execute();
  return filas.some(({ acuse: guardado }) => guardado.includes(`"${acuse.firma.valor}"`));
}
