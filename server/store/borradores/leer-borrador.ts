import type { Kysely } from 'kysely';
import type { Borrador, FilaDeBorrador, HojaDeBorrador } from '../../../shared/borrador/borrador.ts';
import type { Consultable } from '../almacen.ts';
import type { Esquema } from '../esquema/esquema.ts';
import { fallaDeAlmacen } from '../fallas.ts';
import { DE_JSON } from './de-json.ts';
import type { LlaveDeBorrador } from './llave-de-borrador.ts';

type Celdas = FilaDeBorrador['celdas'];

const VACIAS: Celdas = {};

/** Runs queries over one and the same moment of the store. */
export async function deUnaVez<T>(db: Kysely<Esquema>, hacer: (db: Consultable) => Promise<T>): Promise<T> {
  try {
    return await db.transaction().setIsolationLevel('repeatable read').execute(hacer);
  } catch (error) {
    throw fallaDeAlmacen(error);
  }
}

/** Number of the last lote; null where there is no borrador yet. */
export async function versionDeBorrador(
  db: Consultable,
  { periodo, libro }: LlaveDeBorrador,
): Promise<number | null> {
  const fila = await db
    .selectFrom('borradores')
    .select('version')
    .where('periodo', '=', periodo)
    .where('libro', '=', libro)
    .executeTakeFirst();
  return fila?.version ?? null;
}

/** Cells by tab and row. */
async function celdasPorHoja(
  db: Consultable,
  { periodo, libro }: LlaveDeBorrador,
): Promise<Map<string, Map<string, Celdas>>> {
  const filas = await db
    .selectFrom('filas_de_borrador')
    .select(['hoja', 'id', 'celdas'])
    .where('periodo', '=', periodo)
    .where('libro', '=', libro)
    .execute();
  const porHoja = new Map<string, Map<string, Celdas>>();
  for (const { hoja, id, celdas } of filas) {
    const deHoja = porHoja.get(hoja) ?? new Map<string, Celdas>();
    porHoja.set(hoja, deHoja.set(id, DE_JSON.celdas(celdas)));
  }
  return porHoja;
}

async function hojasPorId(
  db: Consultable,
  llave: LlaveDeBorrador,
): Promise<ReadonlyMap<string, HojaDeBorrador>> {
  const celdas = await celdasPorHoja(db, llave);
  const hojas = await db
    .selectFrom('hojas_de_borrador')
    .select(['id', 'nombre', 'columnas', 'filas'])
    .where('periodo', '=', llave.periodo)
    .where('libro', '=', llave.libro)
    .execute();
  return new Map(
    hojas.map(({ id, nombre, columnas, filas }) => {
      const deHoja = celdas.get(id);
      const leidas = DE_JSON.ids(filas).map((fila) => ({ id: fila, celdas: deHoja?.get(fila) ?? VACIAS }));
      return [id, { id, nombre, columnas: DE_JSON.columnas(columnas), filas: leidas }];
    }),
  );
}

/** The whole borrador; null where there is none yet. `db` shows one moment of the store. */
export async function leerBorrador(db: Consultable, llave: LlaveDeBorrador): Promise<Borrador | null> {
  const cabeza = await db
    .selectFrom('borradores')
    .select(['version', 'hojas'])
    .where('periodo', '=', llave.periodo)
    .where('libro', '=', llave.libro)
    .executeTakeFirst();
  if (cabeza === undefined) return null;
  const porId = await hojasPorId(db, llave);
  return {
    version: cabeza.version,
    hojas: DE_JSON.ids(cabeza.hojas).flatMap((id) => porId.get(id) ?? []),
  };
}
