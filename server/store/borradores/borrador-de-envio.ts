import type { Cambio, Consultable } from '../almacen.ts';

/** Keeps the version of the borrador that an envío was made of: its history up to there is that of the envío. */
export async function ligarBorrador({ db }: Cambio, envio: string, version: number | null): Promise<void> {
  if (version !== null) await db.insertInto('borradores_de_envios').values({ envio, version }).execute();
}

/** The version of the borrador that an envío was made of; null for that of a file. */
export async function borradorDeEnvio(db: Consultable, envio: string): Promise<number | null> {
  const fila = await db
    .selectFrom('borradores_de_envios')
    .select('version')
    .where('envio', '=', envio)
    .executeTakeFirst();
  return fila?.version ?? null;
}
