import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaPeticiones } from '../esquema/tablas-de-revision.ts';

const consulta = (db: Consultable, periodo: string) =>
  db
    .selectFrom('peticiones as q')
    .innerJoin('areas as a', 'a.id', 'q.area')
    .leftJoin('personas as p', 'p.id', 'q.autor')
    .where('q.periodo', '=', periodo)
    .select([
      'q.id',
      'a.clave as area',
      'a.siglas',
      'q.envio',
      'q.tipo',
      'q.hoja',
      'q.columna',
      'q.fila',
      'q.valor',
      'q.texto',
      'q.estado',
      'q.respuesta',
      'q.creada',
      'q.version',
    ])
    .select((e) => e.fn.coalesce('p.nombre', 'q.autor').as('autor'));

/** What the áreas ask in a period: open ones first, then the newest. */
export const peticionesDePeriodo = (db: Consultable, periodo: string) =>
  consulta(db, periodo)
    .orderBy((e) => e.case().when('q.estado', '=', 'abierta').then(0).else(1).end())
    .orderBy('q.creada', 'desc')
    .orderBy('q.id')
    .execute();

export type FilaDePeticion = Awaited<ReturnType<typeof peticionesDePeriodo>>[number];

/** One of them, or null. */
export async function peticionDePeriodo(
  db: Consultable,
  periodo: string,
  id: string,
): Promise<FilaDePeticion | null> {
  return (await consulta(db, periodo).where('q.id', '=', id).executeTakeFirst()) ?? null;
}

/** Writes the answer; false where somebody changed the petición before. */
export async function responderPeticion(
  { db }: Cambio,
  { id, version }: Pick<FilaDePeticion, 'id' | 'version'>,
  respuesta: Pick<TablaPeticiones, 'estado' | 'respuesta'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('peticiones')
    .set({ ...respuesta, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
