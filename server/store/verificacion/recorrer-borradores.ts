import type { Consultable } from '../almacen.ts';

const PAGINA = 200;

const borradores = (db: Consultable) =>
  db
    .selectFrom('borradores as b')
    .innerJoin('periodos as p', 'p.id', 'b.periodo')
    .innerJoin('areas as a', 'a.id', 'b.area')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .leftJoin('envios as e', (j) => j.onRef('e.periodo', '=', 'b.periodo').onRef('e.area', '=', 'b.area'))
    .leftJoin('borradores_de_envios as x', 'x.envio', 'e.id')
    .select(['b.periodo', 'b.area', 'o.clave as organo', 'p.clave as clavePeriodo', 'a.clave as claveArea'])
    .select((s) => s.fn.max('x.version').as('mayor'))
    .groupBy(['b.periodo', 'b.area', 'o.clave', 'p.clave', 'a.clave'])
    .orderBy('b.periodo')
    .orderBy('b.area')
    .limit(PAGINA);

/** A borrador with its place, and the last version of it that an envío says to be made of; 0 for none. */
export interface BorradorVisto {
  readonly periodo: string;
  readonly area: string;
  readonly organo: string;
  readonly clavePeriodo: string;
  readonly claveArea: string;
  readonly mayorDeEnvios: number;
}

/** Every borrador, a page at a time. */
export async function* recorrerBorradores(db: Consultable): AsyncGenerator<BorradorVisto> {
  let [periodo, area] = ['', ''];
  for (;;) {
    const pagina = await borradores(db)
      .where((e) =>
        e.or([e('b.periodo', '>', periodo), e.and([e('b.periodo', '=', periodo), e('b.area', '>', area)])]),
      )
      .execute();
    for (const { mayor, ...visto } of pagina) yield { ...visto, mayorDeEnvios: mayor ?? 0 };
    const ultimo = pagina.at(-1);
    if (ultimo === undefined) return;
    ({ periodo, area } = ultimo);
  }
}
