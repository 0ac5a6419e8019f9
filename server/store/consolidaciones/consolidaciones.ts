import type { Selectable } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaConsolidaciones } from '../esquema/tablas-de-revision.ts';

export type FilaDeConsolidacion = Selectable<TablaConsolidaciones> & { readonly nombre: string };

/** What went into a consolidation: the libro of the enlace (no área) and those of the áreas. */
export interface Insumo {
  readonly area: string | null;
  readonly libro: string;
  readonly envio: string | null;
  readonly numero: number;
  readonly folio: string;
  readonly sha256: string;
}

const consulta = (db: Consultable) =>
  db
    .selectFrom('consolidaciones')
    .innerJoin('personas', 'personas.id', 'consolidaciones.autor')
    .selectAll('consolidaciones')
    .select('personas.nombre');

/** Versions of a period, the last first. */
export async function consolidacionesDe(
  db: Consultable,
  periodo: string,
  { pagina, tamano }: { readonly pagina: number; readonly tamano: number },
): Promise<{ filas: FilaDeConsolidacion[]; total: number }> {
  const filas = await consulta(db)
    .where('consolidaciones.periodo', '=', periodo)
    .orderBy('consolidaciones.numero', 'desc')
    .limit(tamano)
    .offset((pagina - 1) * tamano)
    .execute();
  const { total } = await db
    .selectFrom('consolidaciones')
    .where('periodo', '=', periodo)
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { filas, total };
}

/** @throws Problem `no-encontrado` */
export async function consolidacionDe(
  db: Consultable,
  periodo: string,
  numero: number,
): Promise<FilaDeConsolidacion> {
  const fila = await consulta(db)
    .where('consolidaciones.periodo', '=', periodo)
    .where('consolidaciones.numero', '=', numero)
    .executeTakeFirst();
  if (fila === undefined) throw new Problem('no-encontrado', { que: `la versión ${numero} del informe` });
  return fila;
}

/** The last finished version before another, or null. */
export async function consolidacionAnterior(
  db: Consultable,
  periodo: string,
  numero: number,
): Promise<FilaDeConsolidacion | null> {
  const fila = await consulta(db)
    .where('consolidaciones.periodo', '=', periodo)
    .where('consolidaciones.numero', '<', numero)
    .where('consolidaciones.estado', '=', 'lista')
    .orderBy('consolidaciones.numero', 'desc')
    .limit(1)
    .executeTakeFirst();
  return fila ?? null;
}

/** What the last report of a period was made of that was approved and is done; null where there is none. */
export async function ultimaAprobada(
  db: Consultable,
  periodo: string,
): Promise<{ readonly insumos: readonly Insumo[] } | null> {
  const fila = await db
    .selectFrom('consolidaciones')
    .select('insumos')
    .where('periodo', '=', periodo)
    .where('calidad', '=', 'aprobado')
    .where('estado', '=', 'lista')
    .orderBy('numero', 'desc')
    .limit(1)
    .executeTakeFirst();
  return fila === undefined ? null : { insumos: JSON.parse(fila.insumos) as Insumo[] };
}

export interface ConsolidacionPorPedir {
  readonly id: string;
  readonly periodo: string;
  readonly autor: string;
  readonly calidad: TablaConsolidaciones['calidad'];
  readonly insumos: readonly Insumo[];
  readonly faltantes: readonly string[];
  readonly aprobacion: string | null;
}

/** Puts a consolidation in the queue under the period's next number; the period is held by the caller. */
export async function pedirConsolidacion(
  { db, ahora }: Cambio,
  pedida: ConsolidacionPorPedir,
): Promise<number> {
  const { ultimo } = await db
    .selectFrom('consolidaciones')
    .select((e) => e.fn.coalesce(e.fn.max('numero'), e.lit(0)).as('ultimo'))
    .where('periodo', '=', pedida.periodo)
    .executeTakeFirstOrThrow();
  const numero = ultimo + 1;
  await db
    .insertInto('consolidaciones')
    .values({
      id: pedida.id,
      periodo: pedida.periodo,
      numero,
      calidad: pedida.calidad,
      estado: 'en-espera',
      paso: 'En espera',
      autor: pedida.autor,
      pedida: ahora,
      termino: null,
      obrero: null,
      arriendo: null,
      intentos: 0,
      insumos: JSON.stringify(pedida.insumos),
      faltantes: JSON.stringify(pedida.faltantes),
      resumen: null,
      problema: null,
      aprobacion: pedida.aprobacion,
    })
    .execute();
  return numero;
}
