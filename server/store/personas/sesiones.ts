import type { Cambio, Consultable } from '../almacen.ts';
import { personaDeSesion, type PersonaConocida } from './persona-conocida.ts';

/** A session nobody used for so long is over, in milliseconds. */
const INACTIVIDAD_MS = 12 * 3_600_000;
/** How often that a session or token is in use is written down, in milliseconds. */
const CADA_MS = 60_000;

/** Whether it is time to write down again when something was last used. A clock that went back writes nothing. */
export const tocaAnotar = (ultima: string | null, ahora: Date): boolean =>
  ultima === null || ahora.getTime() - Date.parse(ultima) >= CADA_MS;

/** Writes down when something was last used; a full disk must not keep people from reading what is there. */
export async function sinEstorbar(consulta: { readonly execute: () => Promise<unknown> }): Promise<void> {
  await consulta.execute().catch(() => undefined);
}

/**
 * Begins a session.
 * @param sesion `hash`: SHA-256 of the cookie's value; `caduca`: when it ends however much it is used
 */
export async function crearSesion(
  { db, ahora, anotar }: Cambio,
  {
    hash,
    persona,
    caduca,
    medio,
  }: { hash: string; persona: string; caduca: string; medio: 'oidc' | 'enlace' },
): Promise<void> {
  await db
    .insertInto('auth_sesiones')
    .values({ hash, persona, creada: ahora, vista: ahora, caduca })
    .execute();
  anotar({ accion: 'acceso.entrada', objeto: `personas/${persona}`, a: medio });
}

/** Whoever a session is of; null for one that ended, lay unused, or whose person was put out of use. */
export async function usarSesion(
  db: Consultable,
  hash: string,
  reloj: Date,
): Promise<PersonaConocida | null> {
  const ahora = reloj.toISOString();
  const vistaDesde = new Date(reloj.getTime() - INACTIVIDAD_MS).toISOString();
  const hallada = await personaDeSesion(db, hash, { ahora, vistaDesde });
  if (hallada === null) return null;
  if (tocaAnotar(hallada.vista, reloj))
    await sinEstorbar(
      db
        .updateTable('auth_sesiones')
        .set({ vista: ahora })
        .where('hash', '=', hash)
        .where('vista', '<', ahora),
    );
  return hallada.conocida;
}

/** Ends a session; nothing where it had ended. */
export async function terminarSesion({ db, anotar }: Cambio, hash: string): Promise<void> {
  const terminada = await db
    .deleteFrom('auth_sesiones')
    .where('hash', '=', hash)
    .returning('persona')
    .executeTakeFirst();
  if (terminada !== undefined) anotar({ accion: 'acceso.salida', objeto: `personas/${terminada.persona}` });
}

/** Sessions of somebody who may no longer enter. */
export async function terminarSesionesDe({ db }: Cambio, persona: string): Promise<void> {
  await db.deleteFrom('auth_sesiones').where('persona', '=', persona).execute();
}
