import type { Selectable } from 'kysely';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaPapeles } from '../esquema/tablas-de-personas.ts';

export type FilaDePapel = Selectable<TablaPapeles>;

/** A papel with the names that stand in addresses. */
export interface PapelConClaves extends FilaDePapel {
  readonly claveDeOrgano: string | null;
  readonly claveDeArea: string | null;
}

const consulta = (db: Consultable) =>
  db
    .selectFrom('papeles as p')
    .leftJoin('organos as o', 'o.id', 'p.organo')
    .leftJoin('areas as a', 'a.id', 'p.area')
    .selectAll('p')
    .select(['o.clave as claveDeOrgano', 'a.clave as claveDeArea'])
    // The engines do not agree on where nulls stand
    .orderBy('o.clave', (o) => o.asc().nullsFirst())
    .orderBy('p.papel')
    .orderBy('a.clave', (o) => o.asc().nullsFirst())
    .orderBy('p.funcion', (o) => o.asc().nullsFirst())
    .orderBy('p.id');

/** All that a person may be, anywhere. */
export const papelesDePersona = (db: Consultable, persona: string): Promise<PapelConClaves[]> =>
  consulta(db).where('p.persona', '=', persona).execute();

/** All papeles of an órgano. */
export const papelesDeOrgano = (db: Consultable, organo: string): Promise<PapelConClaves[]> =>
  consulta(db).where('p.organo', '=', organo).execute();

/** Keeps papeles; whoever calls holds the person and has seen that they are new. */
export async function insertarPapeles({ db }: Cambio, filas: readonly FilaDePapel[]): Promise<void> {
  if (filas.length > 0)
    await db
      .insertInto('papeles')
      .values([...filas])
      .execute();
}

/** Whether it was there to be taken away. */
export async function borrarPapel({ db }: Cambio, id: string): Promise<boolean> {
  const hecho = await db.deleteFrom('papeles').where('id', '=', id).executeTakeFirst();
  return hecho.numDeletedRows > 0n;
}

/**
 * Every administración of an active person, with the people, held until the change ends: of two who take away each
 * other's at once, the second sees what the first did.
 */
export async function tomarAdministraciones({ db, motor }: Cambio): Promise<FilaDePapel[]> {
  const todas = db
    .selectFrom('papeles')
    .innerJoin('personas', 'personas.id', 'papeles.persona')
    .selectAll('papeles')
    .where('papeles.papel', '=', 'administracion')
    .where('personas.activa', '=', 1)
    .orderBy('papeles.id');
  return (motor === 'postgres' ? todas.forUpdate() : todas).execute();
}
