import type { Selectable } from 'kysely';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaPeriodos } from '../esquema/tablas-de-libros.ts';
import type { TablaOrganos } from '../esquema/tablas-de-personas.ts';

export type FilaDePeriodo = Selectable<TablaPeriodos>;
export type FilaDeOrgano = Selectable<TablaOrganos>;

/** An órgano by the name that stands in addresses. */
export async function hallarOrgano(db: Consultable, clave: string): Promise<FilaDeOrgano | null> {
  const organo = await db.selectFrom('organos').selectAll().where('clave', '=', clave).executeTakeFirst();
  return organo ?? null;
}

/** A period of an órgano by the name that stands in addresses. */
export async function hallarPeriodo(
  db: Consultable,
  organo: string,
  clave: string,
): Promise<FilaDePeriodo | null> {
  const periodo = await db
    .selectFrom('periodos')
    .selectAll()
    .where('organo', '=', organo)
    .where('clave', '=', clave)
    .executeTakeFirst();
  return periodo ?? null;
}

/** The period as it stands inside a change, held until the change ends: it cannot be closed meanwhile. */
export async function tomarPeriodo({ db, motor }: Cambio, id: string): Promise<FilaDePeriodo> {
  const consulta = db.selectFrom('periodos').selectAll().where('id', '=', id);
  return (motor === 'postgres' ? consulta.forUpdate() : consulta).executeTakeFirstOrThrow();
}
