import type { Selectable } from 'kysely';
import type { Almacen, Cambio, Consultable } from '../almacen.ts';
import { guardarContenido } from '../contenidos.ts';
import type { TablaConsolidaciones } from '../esquema/tablas-de-revision.ts';

/** How long whoever works on a consolidation holds it without a sign of life, in milliseconds. */
const ARRIENDO_MS = 60_000;
/** How often a consolidation is begun before it counts as failed: an instance may die under it. */
export const INTENTOS = 3;

export type Trabajo = Selectable<TablaConsolidaciones>;

/** A lease that ends later than this was given by a clock that has been set right since, or by one gone astray. */
const HOLGURA_MS = 3_600_000;

const dentroDe = (ahora: string, ms: number): string => new Date(Date.parse(ahora) + ms).toISOString();
const hasta = (ahora: string): string => dentroDe(ahora, ARRIENDO_MS);

/**
 * Takes the oldest consolidation that waits, or that somebody left half-way. Of several instances one gets it.
 * @param obrero this instance
 */
export function tomarTrabajo(almacen: Almacen, obrero: string): Promise<Trabajo | null> {
  return almacen.cambiar('sistema', async ({ db, motor, ahora }) => {
    const consulta = db
      .selectFrom('consolidaciones')
      .selectAll()
      .where((e) =>
        e.or([
          e('estado', '=', 'en-espera'),
          e.and([
            e('estado', '=', 'en-proceso'),
            e.or([e('arriendo', '<', ahora), e('arriendo', '>', dentroDe(ahora, HOLGURA_MS))]),
          ]),
        ]),
      )
      .orderBy('pedida')
      .orderBy('id')
      .limit(1);
    const trabajo = await (
      motor === 'postgres' ? consulta.forUpdate().skipLocked() : consulta
    ).executeTakeFirst();
    if (trabajo === undefined) return null;
    const tomado = {
      estado: 'en-proceso' as const,
      obrero,
      arriendo: hasta(ahora),
      intentos: trabajo.intentos + 1,
    };
    await db.updateTable('consolidaciones').set(tomado).where('id', '=', trabajo.id).execute();
    return { ...trabajo, ...tomado };
  });
}

/** Says how far the work is, and holds it longer. False where another took it over. */
export async function avanzar(
  db: Consultable,
  id: string,
  obrero: string,
  paso: string,
  ahora: string,
): Promise<boolean> {
  const hecho = await db
    .updateTable('consolidaciones')
    .set({ paso, arriendo: hasta(ahora) })
    .where('id', '=', id)
    .where('obrero', '=', obrero)
    .where('estado', '=', 'en-proceso')
    .executeTakeFirst();
  return hecho.numUpdatedRows > 0n;
}

export interface Resultado {
  readonly estado: 'lista' | 'impedida' | 'fallida';
  readonly resumen: string | null;
  readonly problema: string | null;
  readonly productos: readonly { readonly ruta: string; readonly bytes: Uint8Array }[];
}

/** Ends a consolidation with its products, whole or not at all. False where another took it over. */
export async function terminar(
  cambio: Cambio,
  trabajo: Trabajo,
  { estado, resumen, problema, productos }: Resultado,
): Promise<boolean> {
  const { db, ahora } = cambio;
  const hecho = await db
    .updateTable('consolidaciones')
    .set({ estado, resumen, problema, termino: ahora, paso: '', obrero: null, arriendo: null })
    .where('id', '=', trabajo.id)
    .where('obrero', '=', trabajo.obrero)
    .where('estado', '=', 'en-proceso')
    .executeTakeFirst();
  if (hecho.numUpdatedRows === 0n) return false;
  for (const { ruta, bytes } of productos) {
    const sha256 = await guardarContenido(cambio, bytes);
    await db
      .insertInto('productos')
      .values({ consolidacion: trabajo.id, ruta, sha256, bytes: bytes.length })
      .execute();
  }
  return true;
}
