import { hashDeEntrada } from '../firma/cadena.ts';
import type { Anotacion, Consultable } from './almacen.ts';
import type { Motor } from './motores/motor.ts';
import type { Transaction } from 'kysely';
import type { Esquema } from './esquema/esquema.ts';
import type { TablaBitacora } from './esquema/tablas-de-revision.ts';

/**
 * The head of the chain, held until the transaction ends: entries are numbered without gaps, and changes that take it
 * first come one after the other.
 */
export async function tomarCabeza(db: Transaction<Esquema>, motor: Motor) {
  const consulta = db.selectFrom('bitacora_cabeza').select(['n', 'hash', 'cuando']).where('id', '=', 1);
  return (motor === 'postgres' ? consulta.forUpdate() : consulta).executeTakeFirstOrThrow();
}

/**
 * Adds entries to the chain. The time of an entry is never before that of the one ahead of it, though the clock went back.
 *
 * @param quien `personas/<id>`, `sistema` or `terminal`
 * @param ahora ISO instant
 */
export async function encadenar(
  db: Transaction<Esquema>,
  motor: Motor,
  quien: string,
  ahora: string,
  anotaciones: readonly Anotacion[],
): Promise<void> {
  if (anotaciones.length === 0) return;
  const cabeza = await tomarCabeza(db, motor);
  const cuando = ahora > cabeza.cuando ? ahora : cabeza.cuando;
  let { n, hash } = cabeza;
  const entradas: TablaBitacora[] = [];
  for (const { accion, objeto, de = null, a = null } of anotaciones) {
    n += 1;
    const previo = hash;
    hash = hashDeEntrada({ n, cuando, quien, accion, objeto, de, a }, previo);
    entradas.push({ n, cuando, quien, accion, objeto, de, a, previo, hash });
  }
  for (let i = 0; i < entradas.length; i += LOTE)
    await db
      .insertInto('bitacora')
      .values(entradas.slice(i, i + LOTE))
      .execute();
  await db.updateTable('bitacora_cabeza').set({ n, hash, cuando }).where('id', '=', 1).execute();
}

/** Entries in one statement: nine values each, far below what the engines take. */
const LOTE = 100;

/** Entries in order, a few thousand at a time, so that a chain of any length is walked in little memory. */
export async function* recorrerBitacora(db: Consultable, tamano = 2_000): AsyncGenerator<TablaBitacora> {
  let desde = 0;
  for (;;) {
    const entradas = await db
      .selectFrom('bitacora')
      .selectAll()
      .where('n', '>', desde)
      .orderBy('n')
      .limit(tamano)
      .execute();
    yield* entradas;
    const ultima = entradas.at(-1);
    if (ultima === undefined) return;
    desde = ultima.n;
  }
}

/** Number and hash of the last entry; `n` 0 where there is none. */
export const cabezaDeBitacora = async (
  db: Consultable,
): Promise<{ n: number; hash: string; cuando: string }> =>
  db
    .selectFrom('bitacora_cabeza')
    .select(['n', 'hash', 'cuando'])
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();

/** Number of the entry that has a hash, or null. */
export async function entradaConHash(db: Consultable, hash: string): Promise<number | null> {
  const fila = await db.selectFrom('bitacora').select('n').where('hash', '=', hash).executeTakeFirst();
  return fila?.n ?? null;
}
