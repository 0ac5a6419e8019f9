import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../almacen.ts';
import type { FilaDePeriodo } from './hallar-periodo.ts';

/** The periods of an órgano, the latest first. */
export async function periodosDeOrgano(db: Consultable, organo: string): Promise<FilaDePeriodo[]> {
  return db
    .selectFrom('periodos')
    .selectAll()
    .where('organo', '=', organo)
    .orderBy('desde', 'desc')
    .orderBy('hasta', 'desc')
    .execute();
}

/** @throws Problem `ya-existe` */
export async function crearPeriodo({ db }: Cambio, periodo: FilaDePeriodo): Promise<void> {
  const creado = await db
    .insertInto('periodos')
    .values(periodo)
    .onConflict((c) => c.columns(['organo', 'clave']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (creado === undefined) throw new Problem('ya-existe', { que: `el periodo ${periodo.clave}` });
}

/** Writes what changed of a period, and its next version. */
export async function guardarPeriodo(
  { db }: Cambio,
  antes: FilaDePeriodo,
  nuevo: Partial<Pick<FilaDePeriodo, 'corte' | 'estado' | 'libro' | 'cierre'>>,
): Promise<FilaDePeriodo> {
  const version = antes.version + 1;
  await db
    .updateTable('periodos')
    .set({ ...nuevo, version })
    .where('id', '=', antes.id)
    .execute();
  return { ...antes, ...nuevo, version };
}
