import type { Selectable } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaComentarios } from '../esquema/tablas-de-revision.ts';
import type { FilaDeEnvio } from './consultar-envios.ts';

export type FilaDeComentario = Selectable<TablaComentarios> & { readonly nombre: string };

const consulta = (db: Consultable) =>
  db
    .selectFrom('comentarios')
    .innerJoin('personas', 'personas.id', 'comentarios.autor')
    .selectAll('comentarios')
    .select('personas.nombre')
    .orderBy('comentarios.hoja')
    .orderBy('comentarios.fila')
    .orderBy('comentarios.cuando')
    .orderBy('comentarios.id');

/** The comments on an envío, and those on earlier ones that nobody had resolved when it came. */
export const comentariosDeEnvio = (
  db: Consultable,
  { id, periodo, area, numero, cuando }: FilaDeEnvio,
): Promise<FilaDeComentario[]> =>
  consulta(db)
    .innerJoin('envios', 'envios.id', 'comentarios.envio')
    .where('comentarios.periodo', '=', periodo)
    .where('comentarios.area', '=', area)
    .where((c) =>
      c.or([
        c('comentarios.envio', '=', id),
        c.and([
          c('envios.numero', '<', numero),
          c.or([c('comentarios.resuelto', 'is', null), c('comentarios.resuelto', '>=', cuando)]),
        ]),
      ]),
    )
    .execute();

/** The comments on any envío of an área that are not resolved. */
export const comentariosAbiertos = (
  db: Consultable,
  { periodo, area }: { readonly periodo: string; readonly area: string },
): Promise<FilaDeComentario[]> =>
  consulta(db)
    .where('comentarios.periodo', '=', periodo)
    .where('comentarios.area', '=', area)
    .where('comentarios.resuelto', 'is', null)
    .execute();

/** A comment on any envío of an área in a period: it goes on to later ones. @throws Problem `no-encontrado` */
export async function comentarioPorId(
  db: Consultable,
  { periodo, area }: { readonly periodo: string; readonly area: string },
  id: string,
): Promise<FilaDeComentario> {
  const fila = await consulta(db)
    .where('comentarios.periodo', '=', periodo)
    .where('comentarios.area', '=', area)
    .where('comentarios.id', '=', id)
    .executeTakeFirst();
  if (fila === undefined) throw new Problem('no-encontrado', { que: 'ese comentario' });
  return fila;
}

/** Changes a comment. @throws Problem `version-cambiada` */
export async function cambiarComentario(
  { db }: Cambio,
  id: string,
  siVersion: number | null,
  nuevo: { readonly texto?: string; readonly resuelto?: string | null },
): Promise<void> {
  const hecho = await db
    .updateTable('comentarios')
    .set((e) => ({ ...nuevo, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .$if(siVersion !== null, (q) => q.where('version', '=', siVersion ?? 0))
    .executeTakeFirst();
  if (hecho.numUpdatedRows === 0n) throw new Problem('version-cambiada', { que: 'ese comentario' });
}

/** @throws Problem `version-cambiada` */
export async function quitarComentario({ db }: Cambio, id: string, siVersion: number | null): Promise<void> {
  const hecho = await db
    .deleteFrom('comentarios')
    .where('id', '=', id)
    .$if(siVersion !== null, (q) => q.where('version', '=', siVersion ?? 0))
    .executeTakeFirst();
  if (hecho.numDeletedRows === 0n) throw new Problem('version-cambiada', { que: 'ese comentario' });
}

/** Comments that acceptance leaves attended. */
export async function resolverComentarios(
  { db, ahora }: Cambio,
  { periodo, area }: { readonly periodo: string; readonly area: string },
): Promise<void> {
  await db
    .updateTable('comentarios')
    .set((e) => ({ resuelto: ahora, version: e('version', '+', 1) }))
    .where('periodo', '=', periodo)
    .where('area', '=', area)
    .where('resuelto', 'is', null)
    .execute();
}
