import type { Selectable, Updateable } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../almacen.ts';
import { esRepetido } from '../fallas.ts';
import type { TablaPersonas } from '../esquema/tablas-de-personas.ts';

export interface FilaDePersona extends Selectable<TablaPersonas> {
  /** 1 where an issuer of identities has said once who it is. */
  readonly identificada: number;
}

/** Addresses of mail are compared without regard to case. */
export const correoNormal = (correo: string): string => correo.trim().toLowerCase();

const consulta = (db: Consultable) =>
  db
    .selectFrom('personas as p')
    .selectAll('p')
    .select((e) =>
      e
        .case()
        .when(
          e.exists(e.selectFrom('identidades as i').select('i.persona').whereRef('i.persona', '=', 'p.id')),
        )
        .then(1)
        .else(0)
        .end()
        .as('identificada'),
    );

/** The people with a papel in an órgano, those out of use too, by name. */
export const personasDeOrgano = (db: Consultable, organo: string): Promise<FilaDePersona[]> =>
  consulta(db)
    .where('p.id', 'in', (e) => e.selectFrom('papeles').select('persona').where('organo', '=', organo))
    .orderBy('p.nombre')
    .orderBy('p.id')
    .execute();

/** @throws Problem `no-encontrado` */
export async function personaConId(db: Consultable, id: string): Promise<FilaDePersona> {
  const fila = await consulta(db).where('p.id', '=', id).executeTakeFirst();
  if (fila === undefined) throw new Problem('no-encontrado', { que: 'esa persona' });
  return fila;
}

/** Names of people by id. */
export async function nombresDe(db: Consultable, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const filas = await db
    .selectFrom('personas')
    .select(['id', 'nombre'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(filas.map(({ id, nombre }) => [id, nombre]));
}

/** Every name, to look for somebody by it. */
export const todosLosNombres = (db: Consultable): Promise<{ id: string; nombre: string }[]> =>
  db.selectFrom('personas').select(['id', 'nombre']).execute();

/**
 * The person with that address of mail, made now where there is none: held until the change ends, so that its papeles
 * are given once.
 */
export async function tomarPersonaConCorreo(
  { db, ahora }: Cambio,
  { id, nombre, correo }: Pick<TablaPersonas, 'id' | 'nombre' | 'correo'>,
): Promise<{ readonly id: string; readonly nueva: boolean }> {
  const fila = await db
    .insertInto('personas')
    .values({ id, nombre, correo: correoNormal(correo), activa: 1, creada: ahora, version: 1 })
    // Writing what it already says takes the row
    .onConflict((c) => c.column('correo').doUpdateSet((e) => ({ correo: e.ref('excluded.correo') })))
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id: fila.id, nueva: fila.id === id };
}

/** Whether anybody is registered. */
export const hayPersonas = async (db: Consultable): Promise<boolean> =>
  (await db.selectFrom('personas').select('id').limit(1).executeTakeFirst()) !== undefined;

/** Lets a person enter again. @returns whether it could not */
export async function reactivarPersona({ db }: Cambio, id: string): Promise<boolean> {
  const hecho = await db
    .updateTable('personas')
    .set((e) => ({ activa: 1, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('activa', '=', 0)
    .executeTakeFirst();
  return hecho.numUpdatedRows > 0n;
}

/** Holds a person's row until the change ends. */
export async function tomarPersona({ db, motor }: Cambio, id: string): Promise<void> {
  const consultada = db.selectFrom('personas').select('id').where('id', '=', id);
  await (motor === 'postgres' ? consultada.forUpdate() : consultada).executeTakeFirstOrThrow();
}

/**
 * Changes a person that stands at the version that was seen.
 * @throws Problem `version-cambiada`, `ya-existe` where another has that address of mail
 */
export async function actualizarPersona(
  { db }: Cambio,
  id: string,
  siVersion: number | null,
  campos: Updateable<TablaPersonas>,
): Promise<void> {
  const hecho = await db
    .updateTable('personas')
    .set((e) => ({ ...campos, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .$if(siVersion !== null, (q) => q.where('version', '=', siVersion ?? 0))
    .executeTakeFirst()
    .catch((error: unknown) => {
      throw esRepetido(error) ? new Problem('ya-existe', { que: 'otra persona con ese correo' }) : error;
    });
  if (hecho.numUpdatedRows === 0n) throw new Problem('version-cambiada', { que: 'a esa persona' });
}
