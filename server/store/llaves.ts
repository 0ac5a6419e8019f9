import type { Selectable } from 'kysely';
import type { Cambio, Consultable } from './almacen.ts';
import { tomarCabeza } from './bitacora.ts';
import type { TablaLlaves } from './esquema/tablas-de-revision.ts';

export type FilaDeLlave = Selectable<TablaLlaves>;

/** A key to be kept: `publica` is a JWK as JSON, `privada` what `cerrarLlave` gave. */
export type LlavePorGuardar = Pick<FilaDeLlave, 'kid' | 'publica' | 'privada'>;

/** The public halves, retired ones too, the first first. */
export const llavesPublicas = (db: Consultable): Promise<Omit<FilaDeLlave, 'privada'>[]> =>
  db
    .selectFrom('llaves')
    .select(['kid', 'publica', 'creada', 'retirada'])
    .orderBy('creada')
    .orderBy('kid')
    .execute();

/** The key in force, or null before there is one. */
export async function llaveVigente(db: Consultable): Promise<FilaDeLlave | null> {
  const fila = await db.selectFrom('llaves').selectAll().where('retirada', 'is', null).executeTakeFirst();
  return fila ?? null;
}

async function poner({ db }: Cambio, llave: LlavePorGuardar, creada: string): Promise<FilaDeLlave> {
  const fila = { ...llave, creada, retirada: null };
  await db.insertInto('llaves').values(fila).execute();
  return fila;
}

/** The key in force; where there is none, the one given. Of several instances that start at once, one puts its own. */
export async function primeraLlave(cambio: Cambio, llave: LlavePorGuardar): Promise<FilaDeLlave> {
  await tomarCabeza(cambio.db, cambio.motor);
  const vigente = await llaveVigente(cambio.db);
  if (vigente !== null) return vigente;
  cambio.anotar({ accion: 'llave.creada', objeto: `llaves/${llave.kid}` });
  return poner(cambio, llave, cambio.ahora);
}

/**
 * Puts a new key in force; of the one before, which signs no more, the public half alone is kept. It is retired no
 * earlier than the last that was noted, though the clock went back: all that it signed is from before.
 */
export async function cambiarLlave(cambio: Cambio, llave: LlavePorGuardar): Promise<FilaDeLlave> {
  const { cuando } = await tomarCabeza(cambio.db, cambio.motor);
  const ahora = cambio.ahora > cuando ? cambio.ahora : cuando;
  const vigente = await llaveVigente(cambio.db);
  await cambio.db
    .updateTable('llaves')
    .set({ retirada: ahora, privada: '' })
    .where('retirada', 'is', null)
    .execute();
  cambio.anotar({
    accion: 'llave.rotada',
    objeto: `llaves/${llave.kid}`,
    de: vigente?.kid ?? null,
    a: llave.kid,
  });
  return poner(cambio, llave, ahora);
}

/** Keeps the key in force as it was closed now; nothing where another took its place meanwhile. */
export async function guardarCerrada(
  { db, anotar }: Cambio,
  { kid, privada }: Pick<FilaDeLlave, 'kid' | 'privada'>,
): Promise<void> {
  const hecho = await db
    .updateTable('llaves')
    .set({ privada })
    .where('kid', '=', kid)
    .where('retirada', 'is', null)
    .executeTakeFirst();
  if (hecho.numUpdatedRows > 0n) anotar({ accion: 'llave.cerrada', objeto: `llaves/${kid}` });
}
