import type { Cambio, Consultable } from '../almacen.ts';

/** Keeps the version of the borrador that holds a version of the libro of the enlace; taken over twice, the last one. */
export async function ligarVersion(
  { db }: Cambio,
  periodo: string,
  numero: number,
  version: number,
): Promise<void> {
  await db
    .insertInto('borradores_de_versiones')
    .values({ periodo, numero, version })
    .onConflict((c) => c.columns(['periodo', 'numero']).doUpdateSet({ version }))
    .execute();
}

/** A version of the libro of the enlace, and the version of the borrador that holds it. */
export interface VersionEnBorrador {
  readonly numero: number;
  readonly version: number;
}

/** The last version of the libro of the enlace that the borrador holds; null where it holds none. */
export async function ultimaEnBorrador(db: Consultable, periodo: string): Promise<VersionEnBorrador | null> {
  const fila = await db
    .selectFrom('borradores_de_versiones')
    .select(['numero', 'version'])
    .where('periodo', '=', periodo)
    .orderBy('numero', 'desc')
    .limit(1)
    .executeTakeFirst();
  return fila ?? null;
}
