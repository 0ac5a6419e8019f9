import { createHash } from 'node:crypto';
import type { Consultable } from '../almacen.ts';
import { comoBytes } from '../contenidos.ts';

/** Parts in one statement, of a mebibyte each at most. */
const PARTES = 16;
/** Rows in one statement. */
const FILAS = 500;

/** A content, and whether its bytes are those of its name. */
export interface ContenidoVisto {
  readonly sha256: string;
  readonly intacto: boolean;
}

/** Parts in the order of their contents, a few at a time. */
async function* partes(db: Consultable) {
  let [sha256, parte] = ['', -1];
  for (;;) {
    const lote = await db
      .selectFrom('contenido_partes')
      .selectAll()
      .where((e) =>
        e.or([e('sha256', '>', sha256), e.and([e('sha256', '=', sha256), e('parte', '>', parte)])]),
      )
      .orderBy('sha256')
      .orderBy('parte')
      .limit(PARTES)
      .execute();
    yield* lote;
    const ultima = lote.at(-1);
    if (ultima === undefined) return;
    ({ sha256, parte } = ultima);
  }
}

/** Hashes again all that is kept, in the memory of a few parts. Contents without any part are told by `sinPartes`. */
export async function* recorrerContenidos(db: Consultable): AsyncGenerator<ContenidoVisto> {
  let actual = '';
  let hash = createHash('sha256');
  const ver = (): ContenidoVisto => ({ sha256: actual, intacto: hash.digest('hex') === actual });
  for await (const { sha256, datos } of partes(db)) {
    if (sha256 !== actual) {
      if (actual !== '') yield ver();
      actual = sha256;
      hash = createHash('sha256');
    }
    hash.update(comoBytes(datos));
  }
  if (actual !== '') yield ver();
}

/** Contents that should hold bytes and hold none. */
export const sinPartes = async (db: Consultable): Promise<string[]> => {
  const filas = await db
    .selectFrom('contenidos as c')
    .select('c.sha256')
    .where('c.bytes', '>', 0)
    .where((e) =>
      e.not(
        e.exists(
          e.selectFrom('contenido_partes as p').select('p.parte').whereRef('p.sha256', '=', 'c.sha256'),
        ),
      ),
    )
    .limit(FILAS)
    .execute();
  return filas.map(({ sha256 }) => sha256);
};

const envios = (db: Consultable) =>
  db
    .selectFrom('envios as e')
    .innerJoin('periodos as p', 'p.id', 'e.periodo')
    .innerJoin('areas as a', 'a.id', 'e.area')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .leftJoin('contenidos as c', 'c.sha256', 'e.sha256')
    .select(['e.id', 'e.numero', 'e.folio', 'e.cuando', 'e.sha256', 'e.acuse', 'e.autor_nombre', 'e.autor'])
    .select(['e.via', 'e.a_tiempo', 'e.sin_actividades', 'e.filas'])
    .select(['o.clave as organo', 'p.clave as periodo', 'a.clave as area', 'c.sha256 as guardado'])
    .orderBy('e.id')
    .limit(FILAS);

export type EnvioVisto = Awaited<ReturnType<ReturnType<typeof envios>['execute']>>[number];

/** Every envío with its place, a page at a time. `guardado` is null where its content is gone. */
export async function* recorrerEnvios(db: Consultable): AsyncGenerator<EnvioVisto[]> {
  let desde = '';
  for (;;) {
    const lote = await envios(db).where('e.id', '>', desde).execute();
    const ultimo = lote.at(-1);
    if (ultimo === undefined) return;
    yield lote;
    desde = ultimo.id;
  }
}

const productos = (db: Consultable) =>
  db
    .selectFrom('productos as x')
    .innerJoin('consolidaciones as k', 'k.id', 'x.consolidacion')
    .innerJoin('periodos as p', 'p.id', 'k.periodo')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .leftJoin('contenidos as c', 'c.sha256', 'x.sha256')
    .select(['x.consolidacion', 'x.ruta', 'x.sha256', 'x.bytes', 'c.bytes as guardados'])
    .select(['o.clave as organo', 'p.clave as periodo', 'k.numero'])
    .orderBy('x.consolidacion')
    .orderBy('x.ruta')
    .limit(FILAS);

export type ProductoVisto = Awaited<ReturnType<ReturnType<typeof productos>['execute']>>[number];

/** Every product with its place, a page at a time. `guardados` is null where its content is gone. */
export async function* recorrerProductos(db: Consultable): AsyncGenerator<ProductoVisto> {
  let [consolidacion, ruta] = ['', ''];
  for (;;) {
    const lote = await productos(db)
      .where((e) =>
        e.or([
          e('x.consolidacion', '>', consolidacion),
          e.and([e('x.consolidacion', '=', consolidacion), e('x.ruta', '>', ruta)]),
        ]),
      )
      .execute();
    yield* lote;
    const ultimo = lote.at(-1);
    if (ultimo === undefined) return;
    ({ consolidacion, ruta } = ultimo);
  }
}

/** The folios of each period: those given by its count, and those that envíos bear. */
export const foliosPorPeriodo = (db: Consultable) =>
  db
    .selectFrom('periodos as p')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .leftJoin('envios as e', 'e.periodo', 'p.id')
    .select(['o.clave as organo', 'p.clave as periodo', 'p.folio'])
    .select((x) => [
      x.fn.count<number>('e.folio').distinct().as('distintos'),
      x.fn.max('e.folio').as('mayor'),
      x.fn.min('e.folio').as('menor'),
    ])
    .groupBy(['o.clave', 'p.clave', 'p.folio'])
    .orderBy('o.clave')
    .orderBy('p.clave')
    .execute();

/** How many envíos there are and the head of the bitácora, of one and the same moment. */
export const recuentoYCabeza = (db: Consultable) =>
  db
    .selectFrom('bitacora_cabeza')
    .select(['n', 'hash', 'cuando'])
    .select((e) =>
      e
        .selectFrom('envios')
        .select((x) => x.fn.countAll<number>().as('total'))
        .as('envios'),
    )
    .where('id', '=', 1)
    .executeTakeFirstOrThrow();
