import { sql, type Transaction } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Almacen } from '../almacen.ts';
import { tomarCabeza } from '../bitacora.ts';
import type { Esquema } from '../esquema/esquema.ts';
import { fallaDeAlmacen } from '../fallas.ts';
import type { Valor } from './filas.ts';
import type { Cabecera } from './formato.ts';
import { recorrerRespaldo, type ParteLeida } from './leer-respaldo.ts';
import { RESPALDADAS } from './tablas-respaldadas.ts';

/** The one table that is never empty: its row is there from the first migration on, and whoever writes holds it. */
const CABEZA = 'bitacora_cabeza';

/** Values of one statement: SQLite takes 32,766. */
const VALORES = 30_000;
const FILAS = 500;

/** @throws Problem `almacen-no-vacio` */
async function exigirVacio(db: Transaction<Esquema>, { n }: { n: number }, donde: string): Promise<void> {
  const hay = async (tabla: string): Promise<boolean> =>
    (await sql`select 1 from ${sql.table(tabla)} limit 1`.execute(db)).rows.length > 0;
  if (n > 0) throw new Problem('almacen-no-vacio', { donde });
  for (const tabla of RESPALDADAS.keys())
    if (tabla !== CABEZA && (await hay(tabla))) throw new Problem('almacen-no-vacio', { donde });
}

async function insertar(
  db: Transaction<Esquema>,
  tabla: string,
  columnas: readonly string[],
  filas: readonly (readonly Valor[])[],
): Promise<void> {
  const lote = Math.max(1, Math.min(FILAS, Math.floor(VALORES / columnas.length)));
  const nombres = sql.join(columnas.map((c) => sql.ref(c)));
  for (let i = 0; i < filas.length; i += lote) {
    const valores = sql.join(filas.slice(i, i + lote).map((fila) => sql`(${sql.join(fila)})`));
    await sql`insert into ${sql.table(tabla)} (${nombres}) values ${valores}`.execute(db);
  }
}

async function ponerParte(db: Transaction<Esquema>, { tabla, columnas, filas }: ParteLeida): Promise<void> {
  const nombres = Object.keys(columnas);
  if (tabla !== CABEZA) return insertar(db, tabla, nombres, filas);
  for (const fila of filas) {
    const datos = Object.fromEntries(nombres.map((nombre, i) => [nombre, fila[i]]));
    await db.updateTable(CABEZA).set(datos).where('id', '=', 1).execute();
  }
}

/**
 * Puts a backup into an empty store of either engine, whole or not at all. The file is checked again as it is read: with
 * anything amiss the store stays empty.
 *
 * @param donde what the store is called to people
 * @throws Problem `almacen-no-vacio`, `respaldo-no-valido`, `almacen-no-disponible`, `almacen-lleno`
 */
export async function restaurar(
  { db, motor }: Almacen,
  ruta: string,
  { donde, alAvanzar }: { readonly donde: string; readonly alAvanzar: (leidos: number) => void },
): Promise<Cabecera> {
  try {
    return await db.transaction().execute(async (tx) => {
      await exigirVacio(tx, await tomarCabeza(tx, motor), donde);
      return recorrerRespaldo(ruta, { alLeer: (parte) => ponerParte(tx, parte), alAvanzar });
    });
  } catch (error) {
    throw fallaDeAlmacen(error);
  }
}
