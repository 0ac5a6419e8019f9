import type { Selectable, Updateable } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaAreas, TablaPapeles } from '../esquema/tablas-de-personas.ts';

export type FilaDeArea = Selectable<TablaAreas>;

/** Who answers for an área. */
interface Responsable {
  readonly persona: string;
  readonly nombre: string;
  readonly funcion: TablaPapeles['funcion'];
}

export interface AreaConResponsables extends FilaDeArea {
  readonly responsables: readonly Responsable[];
}

/** Áreas with whoever answers for each, active people alone: one statement, a row for each pair. */
const consulta = (db: Consultable) =>
  db
    .selectFrom('areas as a')
    .leftJoin(
      (e) =>
        e
          .selectFrom('papeles')
          .innerJoin('personas', 'personas.id', 'papeles.persona')
          .select(['papeles.area', 'papeles.funcion', 'personas.id as persona', 'personas.nombre'])
          .where('papeles.papel', '=', 'area')
          .where('personas.activa', '=', 1)
          .as('r'),
      (union) => union.onRef('r.area', '=', 'a.id'),
    )
    .selectAll('a')
    .select(['r.persona', 'r.nombre as nombreDePersona', 'r.funcion'])
    .orderBy('a.clave')
    // The engines do not agree on where nulls stand; áreas with none have one row
    .orderBy('r.nombre', (o) => o.asc().nullsFirst())
    .orderBy('r.persona', (o) => o.asc().nullsFirst())
    .orderBy('r.funcion', (o) => o.asc().nullsFirst());

type Renglon = Awaited<ReturnType<ReturnType<typeof consulta>['execute']>>[number];

function agrupar(renglones: readonly Renglon[]): AreaConResponsables[] {
  const areas = new Map<string, FilaDeArea & { responsables: Responsable[] }>();
  for (const { persona, nombreDePersona, funcion, ...fila } of renglones) {
    const area = areas.get(fila.id) ?? { ...fila, responsables: [] };
    areas.set(fila.id, area);
    if (persona !== null) area.responsables.push({ persona, nombre: nombreDePersona ?? '', funcion });
  }
  return [...areas.values()];
}

/** The áreas of an órgano, those out of use too, by the name that stands in addresses. */
export const areasDeOrgano = async (db: Consultable, organo: string): Promise<AreaConResponsables[]> =>
  agrupar(await consulta(db).where('a.organo', '=', organo).execute());

/** @throws Problem `no-encontrado` */
export async function areaConClave(
  db: Consultable,
  organo: string,
  clave: string,
): Promise<AreaConResponsables> {
  const [area] = agrupar(
    await consulta(db).where('a.organo', '=', organo).where('a.clave', '=', clave).execute(),
  );
  if (area === undefined) throw new Problem('no-encontrado', { que: `el área «${clave}»` });
  return area;
}

/** Id of each área of an órgano by the name that stands in addresses. */
export async function idsDeAreas(
  db: Consultable,
  organo: string,
  claves: readonly string[],
): Promise<Map<string, string>> {
  if (claves.length === 0) return new Map();
  const filas = await db
    .selectFrom('areas')
    .select(['clave', 'id'])
    .where('organo', '=', organo)
    .where('clave', 'in', [...claves])
    .execute();
  return new Map(filas.map(({ clave, id }) => [clave, id]));
}

/** @throws Problem `ya-existe` */
export async function insertarArea({ db }: Cambio, fila: FilaDeArea): Promise<void> {
  const nueva = await db
    .insertInto('areas')
    .values(fila)
    .onConflict((c) => c.columns(['organo', 'clave']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (nueva === undefined) throw new Problem('ya-existe', { que: `el área «${fila.clave}»` });
}

/**
 * Changes an área that stands at the version that was seen.
 * @throws Problem `version-cambiada`
 */
export async function actualizarArea(
  { db }: Cambio,
  { id, siglas }: Pick<FilaDeArea, 'id' | 'siglas'>,
  siVersion: number | null,
  campos: Updateable<TablaAreas>,
): Promise<void> {
  const hecho = await db
    .updateTable('areas')
    .set((e) => ({ ...campos, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .$if(siVersion !== null, (q) => q.where('version', '=', siVersion ?? 0))
    .executeTakeFirst();
  if (hecho.numUpdatedRows === 0n) throw new Problem('version-cambiada', { que: `el área ${siglas}` });
}
