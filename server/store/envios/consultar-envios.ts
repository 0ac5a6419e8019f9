import type { Selectable } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Consultable } from '../almacen.ts';
import type { TablaEnvios, TablaLibros } from '../esquema/tablas-de-libros.ts';
import type { TablaRevisiones } from '../esquema/tablas-de-revision.ts';

export type FilaDeEnvio = Selectable<TablaEnvios>;
export type FilaDeLibro = Selectable<TablaLibros>;

/** @throws Problem `no-encontrado` */
export async function envioPorId(db: Consultable, id: string): Promise<FilaDeEnvio> {
  const fila = await db.selectFrom('envios').selectAll().where('id', '=', id).executeTakeFirst();
  if (fila === undefined) throw new Problem('no-encontrado', { que: 'ese envío' });
  return fila;
}

/** The row of an área's libro; null before it has one. */
export async function libroDe(
  db: Consultable,
  lugar: { readonly periodo: string; readonly area: string },
): Promise<FilaDeLibro | null> {
  const fila = await db
    .selectFrom('libros')
    .selectAll()
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area)
    .executeTakeFirst();
  return fila ?? null;
}

/** Envíos of an área in a period, the last one first, and how many there are. */
export async function enviosDe(
  db: Consultable,
  lugar: { readonly periodo: string; readonly area: string },
  { pagina, tamano }: { readonly pagina: number; readonly tamano: number },
): Promise<{ filas: FilaDeEnvio[]; total: number }> {
  const todos = db.selectFrom('envios').where('periodo', '=', lugar.periodo).where('area', '=', lugar.area);
  const filas = await todos
    .selectAll()
    .orderBy('numero', 'desc')
    .limit(tamano)
    .offset((pagina - 1) * tamano)
    .execute();
  const { total } = await todos.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { filas, total };
}

/** The envío that bears an Idempotency-Key, or null. */
export async function envioPorClave(
  db: Consultable,
  lugar: { readonly periodo: string; readonly area: string },
  clave: string,
): Promise<FilaDeEnvio | null> {
  const fila = await db
    .selectFrom('envios')
    .selectAll()
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area)
    .where('clave_idempotencia', '=', clave)
    .executeTakeFirst();
  return fila ?? null;
}

/** The envío with a number, or null. */
export async function envioPorNumero(
  db: Consultable,
  lugar: { readonly periodo: string; readonly area: string },
  numero: number,
): Promise<FilaDeEnvio | null> {
  const fila = await db
    .selectFrom('envios')
    .selectAll()
    .where('periodo', '=', lugar.periodo)
    .where('area', '=', lugar.area)
    .where('numero', '=', numero)
    .executeTakeFirst();
  return fila ?? null;
}

/** A review with the name of whoever made it. */
export type FilaDeRevision = Selectable<TablaRevisiones> & { readonly nombre: string };

/** Reviews of several envíos in one statement, in order of time. */
export const revisionesDe = (db: Consultable, envios: readonly string[]): Promise<FilaDeRevision[]> =>
  envios.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('revisiones')
        .innerJoin('personas', 'personas.id', 'revisiones.autor')
        .selectAll('revisiones')
        .select('personas.nombre')
        .where('envio', 'in', [...envios])
        .orderBy('cuando')
        .orderBy('revisiones.id')
        .execute();

/** The findings of an envío as JSON text. */
export async function hallazgosDeEnvio(db: Consultable, envio: string): Promise<string> {
  const fila = await db
    .selectFrom('hallazgos_de_envio')
    .select('hallazgos')
    .where('envio', '=', envio)
    .executeTakeFirst();
  return fila?.hallazgos ?? '[]';
}

/** The libro of the enlace with which an envío is validated. */
export async function versionDeLibro(
  db: Consultable,
  periodo: string,
  numero: number,
): Promise<{ sha256: string }> {
  return db
    .selectFrom('versiones_de_libro')
    .select('sha256')
    .where('periodo', '=', periodo)
    .where('numero', '=', numero)
    .executeTakeFirstOrThrow();
}
