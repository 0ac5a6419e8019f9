import type { Selectable } from 'kysely';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaCorreos } from '../esquema/tablas-de-revision.ts';

/** A mail that this process may send: nobody else has it for now. */
export interface CorreoReclamado {
  readonly id: string;
  /** Ids of the people who got it in an earlier attempt. */
  readonly entregados: readonly string[];
  /** Whether an earlier attempt failed, which the bitácora has told. */
  readonly fallo: boolean;
}

type Nuevo = Pick<TablaCorreos, 'id' | 'periodo' | 'area' | 'tipo' | 'unico'>;

/**
 * Claims the sending of a mail: of several instances one alone gets it. One that failed, or whose sender went away
 * half-way, may be claimed again once it is older than `reintentar`: a mail twice is better than none.
 *
 * @param reintentar ISO instant
 */
export async function reclamarCorreo(
  { db, ahora }: Cambio,
  nuevo: Nuevo,
  reintentar: string,
): Promise<CorreoReclamado | null> {
  const antes = await db
    .selectFrom('correos')
    .select('resultado')
    .where('periodo', '=', nuevo.periodo)
    .where('area', '=', nuevo.area)
    .where('unico', '=', nuevo.unico)
    .executeTakeFirst();
  const puesto = await db
    .insertInto('correos')
    .values({ ...nuevo, cuando: ahora, destinatarios: 0, resultado: 'por-enviar', entregados: '[]' })
    .onConflict((c) =>
      c
        .columns(['periodo', 'area', 'unico'])
        .doUpdateSet({ resultado: 'por-enviar', cuando: ahora })
        .where('correos.resultado', '!=', 'enviado')
        .where('correos.cuando', '<', reintentar),
    )
    .returning(['id', 'entregados'])
    .executeTakeFirst();
  if (puesto === undefined) return null;
  const entregados = JSON.parse(puesto.entregados) as string[];
  return { id: puesto.id, entregados, fallo: antes?.resultado === 'fallido' };
}

/** Says how the sending went, and who has got it by now. */
export async function marcarCorreo(
  { db, ahora }: Cambio,
  id: string,
  resultado: 'enviado' | 'fallido',
  entregados: readonly string[],
): Promise<void> {
  await db
    .updateTable('correos')
    .set({
      resultado,
      cuando: ahora,
      destinatarios: entregados.length,
      entregados: JSON.stringify(entregados),
    })
    .where('id', '=', id)
    .execute();
}

/**
 * Those of a period with which nothing is to be done now: they went out, or were tried at `reintentar` or later.
 * @param reintentar ISO instant
 */
export const correosAtendidos = (
  db: Consultable,
  periodo: string,
  reintentar: string,
): Promise<Pick<Selectable<TablaCorreos>, 'area' | 'unico'>[]> =>
  db
    .selectFrom('correos')
    .select(['area', 'unico'])
    .where('periodo', '=', periodo)
    .where((e) => e.or([e('resultado', '=', 'enviado'), e('cuando', '>=', reintentar)]))
    .execute();
