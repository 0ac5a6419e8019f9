import type { Cambio, Consultable } from '../almacen.ts';

/** A sign-in that left for its issuer comes back within this time, in milliseconds. */
const VUELTA_MS = 10 * 60_000;

const antes = (reloj: Date, ms: number): string => new Date(reloj.getTime() - ms).toISOString();

/** Keeps what a sign-in needs when it comes back: `datos` is JSON. */
export async function guardarPendiente(
  db: Consultable,
  { estado, datos }: { readonly estado: string; readonly datos: string },
  reloj: Date,
): Promise<void> {
  await db.insertInto('auth_pendientes').values({ estado, datos, creado: reloj.toISOString() }).execute();
}

/** Takes a sign-in that came back: once, of two at the same time one gets it. Null for an unknown or late one. */
export async function tomarPendiente(db: Consultable, estado: string, reloj: Date): Promise<string | null> {
  const fila = await db
    .deleteFrom('auth_pendientes')
    .where('estado', '=', estado)
    .where('creado', '>', antes(reloj, VUELTA_MS))
    .returning('datos')
    .executeTakeFirst();
  return fila?.datos ?? null;
}

/** Keeps a one-time link: `hash` is the SHA-256 of what it carries. */
export async function crearEnlaceDeEntrada(
  { db, ahora, anotar }: Cambio,
  { hash, persona, caduca }: { readonly hash: string; readonly persona: string; readonly caduca: string },
): Promise<void> {
  await db.insertInto('auth_enlaces').values({ hash, persona, creado: ahora, caduca, usado: null }).execute();
  anotar({ accion: 'acceso.enlace-creado', objeto: `personas/${persona}` });
}

/**
 * Spends a one-time link: of two at the same time one gets the person. It is spent together with what `cambio` keeps
 * besides, so that a session that could not be kept leaves the link as it was.
 */
export async function gastarEnlaceDeEntrada({ db, ahora }: Cambio, hash: string): Promise<string | null> {
  const fila = await db
    .updateTable('auth_enlaces')
    .set({ usado: ahora })
    .where('hash', '=', hash)
    .where('usado', 'is', null)
    .where('caduca', '>', ahora)
    .where('persona', 'in', (e) => e.selectFrom('personas').select('id').where('activa', '=', 1))
    .returning('persona')
    .executeTakeFirst();
  return fila?.persona ?? null;
}

/** Throws away what no longer opens anything: ended sessions, sign-ins that did not come back, old links. */
export async function purgarEntradas(db: Consultable, reloj: Date): Promise<void> {
  const ahora = reloj.toISOString();
  await db.deleteFrom('auth_sesiones').where('caduca', '<=', ahora).execute();
  await db.deleteFrom('auth_pendientes').where('creado', '<=', antes(reloj, VUELTA_MS)).execute();
  await db.deleteFrom('auth_enlaces').where('caduca', '<=', ahora).execute();
}
