import type { Consultable } from '../almacen.ts';

/** A review that its área has not been told of. */
export interface AvisoPendiente {
  /** Id of the review. */
  readonly revision: string;
  readonly tipo: 'devuelto' | 'aceptado';
  readonly motivo: string;
  /** Of the envío. */
  readonly periodo: string;
  readonly area: string;
  readonly numero: number;
  readonly acuse: string;
}

/**
 * The reviews that return or accept, made after `desde`, of which no mail went out or was tried at `reintentar` or later,
 * in their order. They are looked for where they are kept, so that one is told of though the service stopped right
 * after it.
 *
 * @param desde ISO instant, as `reintentar`
 */
export async function avisosPendientes(
  db: Consultable,
  desde: string,
  reintentar: string,
): Promise<AvisoPendiente[]> {
  const filas = await db
    .selectFrom('revisiones as r')
    .innerJoin('envios as e', 'e.id', 'r.envio')
    .leftJoin('correos as c', (j) =>
      j
        .onRef('c.periodo', '=', 'e.periodo')
        .onRef('c.area', '=', 'e.area')
        .onRef('c.unico', '=', 'r.id')
        .on((e) => e.or([e('c.resultado', '=', 'enviado'), e('c.cuando', '>=', reintentar)])),
    )
    .where('r.cuando', '>', desde)
    .where('r.tipo', 'in', ['devuelto', 'aceptado'])
    .where('c.id', 'is', null)
    .select(['r.id as revision', 'r.tipo', 'r.motivo', 'e.periodo', 'e.area', 'e.numero', 'e.acuse'])
    .orderBy('r.cuando')
    .orderBy('r.id')
    .execute();
  return filas.flatMap(({ tipo, ...fila }) =>
    tipo === 'devuelto' || tipo === 'aceptado' ? [{ ...fila, tipo }] : [],
  );
}
