import type { HallazgoDeApi } from '../../../shared/api/esquemas/envios.ts';
import type { PorActualizar } from '../../../shared/libro/siguiente/por-actualizar.ts';
import type { Cambio, Consultable } from '../almacen.ts';

/** An image beside the libro. */
export interface AdjuntoDeLibro {
  readonly nombre: string;
  readonly sha256: string;
}

export interface VersionPorGuardar {
  readonly periodo: string;
  readonly numero: number;
  readonly sha256: string;
  /** Id of the person. */
  readonly autor: string;
  readonly motivo: string;
  readonly porActualizar: readonly PorActualizar[];
  /** Findings of the libro looked at alone, as the API gives them. */
  readonly hallazgos: readonly HallazgoDeApi[];
  readonly adjuntos: readonly AdjuntoDeLibro[];
}

/** A version of the libro of the enlace. */
export interface VersionDeLibro {
  readonly numero: number;
  readonly sha256: string;
  readonly cuando: string;
  /** Name of the person. */
  readonly autor: string;
  readonly motivo: string;
}

export interface VersionEntera extends VersionDeLibro {
  readonly porActualizar: readonly PorActualizar[];
  readonly hallazgos: readonly HallazgoDeApi[];
}

/** Keeps a version with its attachments; their content is kept already. */
export async function guardarVersion({ db, ahora }: Cambio, version: VersionPorGuardar): Promise<void> {
  const { periodo, numero, adjuntos, porActualizar, hallazgos, ...resto } = version;
  await db
    .insertInto('versiones_de_libro')
    .values({
      ...resto,
      periodo,
      numero,
      cuando: ahora,
      por_actualizar: JSON.stringify(porActualizar),
      hallazgos: JSON.stringify(hallazgos),
    })
    .execute();
  if (adjuntos.length > 0)
    await db
      .insertInto('adjuntos')
      .values(adjuntos.map((adjunto) => ({ ...adjunto, periodo, numero })))
      .execute();
}

const consulta = (db: Consultable, periodo: string) =>
  db
    .selectFrom('versiones_de_libro as v')
    .leftJoin('personas as p', 'p.id', 'v.autor')
    .where('v.periodo', '=', periodo)
    .select(['v.numero', 'v.sha256', 'v.cuando', 'v.motivo'])
    .select((e) => e.fn.coalesce('p.nombre', 'v.autor').as('autor'));

/** Versions, the last one first. */
export const versionesDeLibro = (db: Consultable, periodo: string): Promise<VersionDeLibro[]> =>
  consulta(db, periodo).orderBy('v.numero', 'desc').execute();

/** One version whole; null where there is none of that number. */
export async function versionEntera(
  db: Consultable,
  periodo: string,
  numero: number,
): Promise<VersionEntera | null> {
  const fila = await consulta(db, periodo)
    .select(['v.por_actualizar', 'v.hallazgos'])
    .where('v.numero', '=', numero)
    .executeTakeFirst();
  if (fila === undefined) return null;
  const { por_actualizar, hallazgos, ...version } = fila;
  return {
    ...version,
    porActualizar: JSON.parse(por_actualizar) as PorActualizar[],
    hallazgos: JSON.parse(hallazgos) as HallazgoDeApi[],
  };
}

/** The number of the last version. */
export async function ultimaVersion(db: Consultable, periodo: string): Promise<number> {
  const { numero } = await db
    .selectFrom('versiones_de_libro')
    .select((e) => e.fn.max('numero').as('numero'))
    .where('periodo', '=', periodo)
    .executeTakeFirstOrThrow();
  return numero;
}

/** What stands beside a version, by name. */
export const adjuntosDe = (db: Consultable, periodo: string, numero: number): Promise<AdjuntoDeLibro[]> =>
  db
    .selectFrom('adjuntos')
    .select(['nombre', 'sha256'])
    .where('periodo', '=', periodo)
    .where('numero', '=', numero)
    .orderBy('nombre')
    .execute();
