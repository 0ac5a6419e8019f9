import type { Consultable } from '../almacen.ts';
import type { TablaCorreos } from '../esquema/tablas-de-revision.ts';
import type { FilaDeOrgano, FilaDePeriodo } from '../periodos/hallar-periodo.ts';

/** A mail that asks an área for its libro. */
export type TipoDeRecordatorio = Exclude<TablaCorreos['tipo'], 'devuelto' | 'aceptado'>;

const TIPOS: readonly TipoDeRecordatorio[] = ['apertura', 'mitad', 'vispera', 'a-mano'];

/** The reminders of a period that were sent or failed, the last one first. */
export const recordatoriosDe = async (db: Consultable, periodo: string) => {
  const filas = await db
    .selectFrom('correos as r')
    .innerJoin('areas as a', 'a.id', 'r.area')
    .where('r.periodo', '=', periodo)
    .where('r.resultado', '!=', 'por-enviar')
    .where('r.tipo', 'in', TIPOS)
    .select(['a.clave as area', 'r.tipo', 'r.cuando', 'r.destinatarios', 'r.resultado'])
    .orderBy('r.cuando', 'desc')
    .orderBy('a.clave')
    .execute();
  return filas.flatMap(({ tipo, resultado, ...fila }) =>
    tipo === 'devuelto' || tipo === 'aceptado' || resultado === 'por-enviar'
      ? []
      : [{ ...fila, tipo, resultado }],
  );
};

/** An área that has sent nothing in a period. */
export interface AreaSinEnviar {
  readonly id: string;
  readonly clave: string;
  readonly nombre: string;
  readonly siglas: string;
}

/** The active áreas that have sent nothing, those that came after the period was opened too. */
export const areasSinEnviar = (
  db: Consultable,
  { id, organo }: Pick<FilaDePeriodo, 'id' | 'organo'>,
): Promise<AreaSinEnviar[]> =>
  db
    .selectFrom('areas as a')
    .leftJoin('libros as l', (j) => j.onRef('l.area', '=', 'a.id').on('l.periodo', '=', id))
    .where('a.organo', '=', organo)
    .where('a.activa', '=', 1)
    .where((e) => e.or([e('l.estado', 'is', null), e('l.estado', '=', 'sin-enviar')]))
    .select(['a.id', 'a.clave', 'a.nombre', 'a.siglas'])
    .orderBy('a.clave')
    .execute();

/** Whether an área has sent something by now. */
export async function haEnviado(
  db: Consultable,
  { periodo, area }: { readonly periodo: string; readonly area: string },
): Promise<boolean> {
  const libro = await db
    .selectFrom('libros')
    .select('estado')
    .where('periodo', '=', periodo)
    .where('area', '=', area)
    .executeTakeFirst();
  return libro !== undefined && libro.estado !== 'sin-enviar';
}

/** The periods in which áreas may still send on time, with their órganos. */
export async function periodosEnPlazo(
  db: Consultable,
  hoy: string,
): Promise<{ readonly periodo: FilaDePeriodo; readonly organo: FilaDeOrgano }[]> {
  const periodos = await db
    .selectFrom('periodos')
    .selectAll()
    .where('estado', '!=', 'cerrado')
    .where('corte', '>=', hoy)
    .orderBy('corte')
    .orderBy('id')
    .execute();
  if (periodos.length === 0) return [];
  const organos = await db
    .selectFrom('organos')
    .selectAll()
    .where(
      'id',
      'in',
      periodos.map((p) => p.organo),
    )
    .execute();
  const porId = new Map(organos.map((o) => [o.id, o]));
  return periodos.flatMap((periodo) => {
    const organo = porId.get(periodo.organo);
    return organo === undefined ? [] : [{ periodo, organo }];
  });
}
