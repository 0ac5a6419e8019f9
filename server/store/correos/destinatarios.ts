import type { Consultable } from '../almacen.ts';

/** Whom to write to. */
export interface Destinatario {
  /** Id of the person. */
  readonly persona: string;
  readonly nombre: string;
  readonly correo: string;
}

const activas = (db: Consultable, organo: string) =>
  db
    .selectFrom('papeles as p')
    .innerJoin('personas as q', 'q.id', 'p.persona')
    .where('p.organo', '=', organo)
    .where('q.activa', '=', 1)
    .where('q.correo', '!=', '');

/** The active people who act for the áreas of an órgano, by área, each once. */
export async function destinatariosPorArea(
  db: Consultable,
  organo: string,
): Promise<ReadonlyMap<string, readonly Destinatario[]>> {
  const filas = await activas(db, organo)
    .where('p.papel', '=', 'area')
    .select(['p.area', 'q.id as persona', 'q.nombre', 'q.correo'])
    .distinct()
    .orderBy('q.correo')
    .execute();
  const porArea = new Map<string, Destinatario[]>();
  for (const { area, ...destinatario } of filas)
    if (area !== null) porArea.set(area, [...(porArea.get(area) ?? []), destinatario]);
  return porArea;
}

/** The active people of the enlace of an órgano, by name. */
export const personasDelEnlace = (
  db: Consultable,
  organo: string,
): Promise<Pick<Destinatario, 'nombre' | 'correo'>[]> =>
  activas(db, organo)
    .where('p.papel', '=', 'enlace')
    .select(['q.nombre', 'q.correo'])
    .distinct()
    .orderBy('q.nombre')
    .orderBy('q.correo')
    .execute();
