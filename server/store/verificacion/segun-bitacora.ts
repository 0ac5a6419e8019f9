import type { Consultable } from '../almacen.ts';
import type { TablaBitacora } from '../esquema/tablas-de-revision.ts';

/** Rows in one statement. */
const FILAS = 500;

export type Entrada = Pick<TablaBitacora, 'n' | 'quien' | 'accion' | 'objeto' | 'a'>;

const entradas = (db: Consultable, acciones: readonly string[]) =>
  db
    .selectFrom('bitacora')
    .select(['n', 'quien', 'accion', 'objeto', 'a'])
    .where('accion', 'in', [...acciones])
    .orderBy('n');

/** Entries of some kinds about some things, the first first. */
export const entradasSobre = async (
  db: Consultable,
  objetos: readonly string[],
  acciones: readonly string[],
): Promise<Entrada[]> =>
  objetos.length === 0
    ? []
    : entradas(db, acciones)
        .where('objeto', 'in', [...objetos])
        .execute();

/** Entries of kinds that are few, the first first. */
export const entradasPorAccion = (db: Consultable, acciones: readonly string[]): Promise<Entrada[]> =>
  entradas(db, acciones).execute();

/** The steps of the review of some envíos. */
export const revisionesDe = async (db: Consultable, envios: readonly string[]) =>
  envios.length === 0
    ? []
    : db
        .selectFrom('revisiones')
        .select(['envio', 'tipo', 'autor', 'motivo'])
        .where('envio', 'in', [...envios])
        .execute();

const libros = (db: Consultable) =>
  db
    .selectFrom('libros as l')
    .innerJoin('periodos as p', 'p.id', 'l.periodo')
    .innerJoin('areas as a', 'a.id', 'l.area')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .leftJoin('envios as e', 'e.id', 'l.envio')
    .select(['l.periodo as idPeriodo', 'l.area as idArea', 'l.estado', 'l.numero', 'l.envio', 'l.aceptado'])
    .select(['o.clave as organo', 'p.clave as periodo', 'a.clave as area', 'e.numero as numeroDelVigente'])
    .select((x) =>
      x
        .selectFrom('envios as v')
        .select((y) => y.fn.countAll<number>().as('total'))
        .whereRef('v.periodo', '=', 'l.periodo')
        .whereRef('v.area', '=', 'l.area')
        .as('envios'),
    )
    .orderBy('l.periodo')
    .orderBy('l.area')
    .limit(FILAS);

export type LibroVisto = Awaited<ReturnType<ReturnType<typeof libros>['execute']>>[number];

/** Every área's libro with its place, a page at a time. */
export async function* recorrerLibros(db: Consultable): AsyncGenerator<LibroVisto[]> {
  let [periodo, area] = ['', ''];
  for (;;) {
    const lote = await libros(db)
      .where((e) =>
        e.or([e('l.periodo', '>', periodo), e.and([e('l.periodo', '=', periodo), e('l.area', '>', area)])]),
      )
      .execute();
    const ultimo = lote.at(-1);
    if (ultimo === undefined) return;
    yield lote;
    ({ idPeriodo: periodo, idArea: area } = ultimo);
  }
}

/** Every period, with its órgano. */
export const periodosVistos = (db: Consultable) =>
  db
    .selectFrom('periodos as p')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .select(['p.id', 'p.clave', 'p.desde', 'p.hasta', 'p.corte', 'p.estado', 'p.libro', 'o.clave as organo'])
    .orderBy('o.clave')
    .orderBy('p.clave')
    .execute();

/** The versions of the libro of the enlace of a period. */
export const versionesDe = (db: Consultable, periodo: string) =>
  db
    .selectFrom('versiones_de_libro')
    .select(['numero', 'sha256'])
    .where('periodo', '=', periodo)
    .orderBy('numero')
    .execute();

const consolidaciones = (db: Consultable) =>
  db
    .selectFrom('consolidaciones as k')
    .innerJoin('periodos as p', 'p.id', 'k.periodo')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .select(['k.id', 'k.numero', 'k.calidad', 'k.estado', 'k.aprobacion'])
    .select(['o.clave as organo', 'p.clave as periodo'])
    .orderBy('k.id')
    .limit(FILAS);

export type ConsolidacionVista = Awaited<ReturnType<ReturnType<typeof consolidaciones>['execute']>>[number];

/** Every version of the report with its place, a page at a time. */
export async function* recorrerConsolidaciones(db: Consultable): AsyncGenerator<ConsolidacionVista[]> {
  let desde = '';
  for (;;) {
    const lote = await consolidaciones(db).where('k.id', '>', desde).execute();
    const ultima = lote.at(-1);
    if (ultima === undefined) return;
    yield lote;
    desde = ultima.id;
  }
}
