import { createHash } from 'node:crypto';
import type { Cambio, Consultable } from './almacen.ts';

/** Bytes of one part. */
const PARTE = 1_048_576;

/** SHA-256 in lower-case hexadecimal. */
export const sha256De = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The two engines give bytes as a Buffer or as an ArrayBuffer. */
export function comoBytes(datos: unknown): Uint8Array {
  if (datos instanceof Uint8Array) return datos;
  if (datos instanceof ArrayBuffer) return new Uint8Array(datos);
  throw new TypeError('The engine gave a blob that is neither Buffer nor ArrayBuffer');
}

/** Keeps bytes under their SHA-256, once however often they come. */
export async function guardarContenido({ db, ahora }: Cambio, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256De(bytes);
  const nuevo = await db
    .insertInto('contenidos')
    .values({ sha256, bytes: bytes.length, creado: ahora })
    .onConflict((c) => c.column('sha256').doNothing())
    .returning('sha256')
    .executeTakeFirst();
  if (nuevo === undefined) return sha256;
  for (let parte = 0; parte * PARTE < bytes.length; parte += 1) {
    const trozo = bytes.subarray(parte * PARTE, (parte + 1) * PARTE);
    const datos = Buffer.from(trozo.buffer, trozo.byteOffset, trozo.byteLength);
    await db.insertInto('contenido_partes').values({ sha256, parte, datos }).execute();
  }
  return sha256;
}

/** The bytes under a SHA-256, or null. */
export async function leerContenido(db: Consultable, sha256: string): Promise<Uint8Array | null> {
  return (await leerContenidos(db, [sha256])).get(sha256) ?? null;
}

/** Identifiers in one statement: both engines take far more. */
const LOTE = 200;

/** The bytes under several SHA-256, a statement for each two hundred. */
export async function leerContenidos(
  db: Consultable,
  sha256: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const unicos = [...new Set(sha256)];
  const leidos = new Map<string, Uint8Array>();
  for (let i = 0; i < unicos.length; i += LOTE) {
    const lote = unicos.slice(i, i + LOTE);
    const partes = await db
      .selectFrom('contenidos as c')
      .leftJoin('contenido_partes as p', 'p.sha256', 'c.sha256')
      .select(['c.sha256', 'p.datos'])
      .where('c.sha256', 'in', lote)
      .orderBy('c.sha256')
      .orderBy('p.parte')
      .execute();
    const porHash = new Map<string, Uint8Array[]>();
    for (const { sha256: hash, datos } of partes) {
      // One without bytes has no parts
      const nueva = datos === null ? [] : [comoBytes(datos)];
      const vistas = porHash.get(hash);
      if (vistas === undefined) porHash.set(hash, nueva);
      else vistas.push(...nueva);
    }
    for (const [hash, trozos] of porHash) leidos.set(hash, Buffer.concat(trozos));
  }
  return leidos;
}
