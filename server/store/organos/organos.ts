import type { Selectable, Updateable } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaOrganos } from '../esquema/tablas-de-personas.ts';

export type FilaDeOrgano = Selectable<TablaOrganos>;

/** The órganos with these ids, or all of them for null; by name. */
export function organosConId(db: Consultable, ids: readonly string[] | null): Promise<FilaDeOrgano[]> {
  if (ids?.length === 0) return Promise.resolve([]);
  return db
    .selectFrom('organos')
    .selectAll()
    .$if(ids !== null, (q) => q.where('id', 'in', [...(ids ?? [])]))
    .orderBy('nombre')
    .orderBy('clave')
    .execute();
}

/** @throws Problem `ya-existe` */
export async function insertarOrgano({ db }: Cambio, fila: FilaDeOrgano): Promise<void> {
  const nuevo = await db
    .insertInto('organos')
    .values(fila)
    .onConflict((c) => c.column('clave').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (nuevo === undefined) throw new Problem('ya-existe', { que: `el órgano «${fila.clave}»` });
}

/**
 * Changes an órgano that stands at the version that was seen.
 * @throws Problem `version-cambiada`
 */
export async function actualizarOrgano(
  { db }: Cambio,
  { id, siglas }: Pick<FilaDeOrgano, 'id' | 'siglas'>,
  siVersion: number | null,
  campos: Updateable<TablaOrganos>,
): Promise<FilaDeOrgano> {
  const fila = await db
    .updateTable('organos')
    .set((e) => ({ ...campos, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .$if(siVersion !== null, (q) => q.where('version', '=', siVersion ?? 0))
    .returningAll()
    .executeTakeFirst();
  if (fila === undefined) throw new Problem('version-cambiada', { que: `el órgano ${siglas}` });
  return fila;
}
