import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaRecordatorios } from '../esquema/tablas-de-revision.ts';

/** Those that were sent or failed, the last one first. */
export const recordatoriosDe = (db: Consultable, periodo: string) =>
  db
    .selectFrom('recordatorios as r')
    .innerJoin('areas as a', 'a.id', 'r.area')
    .where('r.periodo', '=', periodo)
    .where('r.resultado', '!=', 'por-enviar')
    .select(['r.id', 'a.clave as area', 'r.tipo', 'r.cuando', 'r.destinatarios', 'r.resultado'])
    .orderBy('r.cuando', 'desc')
    .orderBy('r.id')
    .execute();

/** An área that has sent nothing in a period. */
export interface AreaSinEnviar {
  readonly id: string;
  readonly clave: string;
  readonly nombre: string;
  readonly siglas: string;
}

/** The active áreas that have sent nothing. */
export const areasSinEnviar = (db: Consultable, periodo: string): Promise<AreaSinEnviar[]> =>
  db
    .selectFrom('libros as l')
    .innerJoin('areas as a', 'a.id', 'l.area')
    .where('l.periodo', '=', periodo)
    .where('l.estado', '=', 'sin-enviar')
    .where('a.activa', '=', 1)
    .select(['a.id', 'a.clave', 'a.nombre', 'a.siglas'])
    .orderBy('a.clave')
    .execute();

/** Whom to write to in an área. */
export interface Destinatario {
  readonly area: string;
  readonly nombre: string;
  readonly correo: string;
  readonly funcion: 'captura' | 'visto-bueno' | 'suplencia' | null;
}

/** The active people who act for the áreas of an órgano. */
export const destinatariosDe = async (db: Consultable, organo: string): Promise<Destinatario[]> => {
  const filas = await db
    .selectFrom('papeles as p')
    .innerJoin('personas as q', 'q.id', 'p.persona')
    .where('p.organo', '=', organo)
    .where('p.papel', '=', 'area')
    .where('p.area', 'is not', null)
    .where('q.activa', '=', 1)
    .where('q.correo', '!=', '')
    .select(['p.area', 'q.nombre', 'q.correo', 'p.funcion'])
    .orderBy('q.correo')
    .execute();
  return filas.map((fila) => ({ ...fila, area: fila.area ?? '' }));
};

/**
 * Claims the sending of a reminder: of several instances one alone gets it. One that failed, or whose sender went away
 * half-way, may be claimed again once it is older than `reintentar`: a reminder twice is better than none.
 *
 * @param reintentar ISO instant
 */
export async function reclamarRecordatorio(
  { db, ahora }: Cambio,
  nuevo: Pick<TablaRecordatorios, 'id' | 'periodo' | 'area' | 'tipo' | 'destinatarios' | 'unico'>,
  reintentar: string,
): Promise<string | null> {
  const puesto = await db
    .insertInto('recordatorios')
    .values({ ...nuevo, cuando: ahora, resultado: 'por-enviar' })
    .onConflict((c) =>
      c
        .columns(['periodo', 'area', 'unico'])
        .doUpdateSet({ resultado: 'por-enviar', cuando: ahora, destinatarios: nuevo.destinatarios })
        .where('recordatorios.resultado', '!=', 'enviado')
        .where('recordatorios.cuando', '<', reintentar),
    )
    .returning('id')
    .executeTakeFirst();
  return puesto?.id ?? null;
}

/** Says how the sending went. */
export async function marcarRecordatorio(
  { db, ahora }: Cambio,
  id: string,
  resultado: 'enviado' | 'fallido',
): Promise<void> {
  await db.updateTable('recordatorios').set({ resultado, cuando: ahora }).where('id', '=', id).execute();
}
