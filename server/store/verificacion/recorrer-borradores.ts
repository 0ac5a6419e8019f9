import type { Consultable } from '../almacen.ts';
import { LIBRO_DEL_ENLACE } from '../borradores/lugar-de-borrador.ts';

const PAGINA = 200;

const borradores = (db: Consultable) =>
  db
    .selectFrom('borradores as b')
    .innerJoin('periodos as p', 'p.id', 'b.periodo')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .leftJoin('areas as a', 'a.id', 'b.libro')
    .leftJoin('envios as e', (j) => j.onRef('e.periodo', '=', 'b.periodo').onRef('e.area', '=', 'b.libro'))
    .leftJoin('borradores_de_envios as x', 'x.envio', 'e.id')
    .leftJoin('borradores_de_versiones as v', (j) =>
      j.onRef('v.periodo', '=', 'b.periodo').on('b.libro', '=', LIBRO_DEL_ENLACE),
    )
    .select(['b.periodo', 'b.libro', 'o.clave as organo', 'p.clave as clavePeriodo', 'a.clave as claveArea'])
    .select((s) => [s.fn.max('x.version').as('deEnvios'), s.fn.max('v.version').as('deVersiones')])
    .groupBy(['b.periodo', 'b.libro', 'o.clave', 'p.clave', 'a.clave'])
    .orderBy('b.periodo')
    .orderBy('b.libro')
    .limit(PAGINA);

/** A borrador with its place, and the last version of it that something was made of; 0 for none. */
export interface BorradorVisto {
  readonly periodo: string;
  readonly libro: string;
  readonly organo: string;
  readonly clavePeriodo: string;
  /** Null for the libro of the enlace, and for one of nobody. */
  readonly claveArea: string | null;
  /** What an envío, or a version of the libro of the enlace, says to be made of. */
  readonly mayorUsada: number;
}

/** Every borrador, a page at a time. */
export async function* recorrerBorradores(db: Consultable): AsyncGenerator<BorradorVisto> {
  let [periodo, libro] = ['', ''];
  for (;;) {
    const pagina = await borradores(db)
      .where((e) =>
        e.or([e('b.periodo', '>', periodo), e.and([e('b.periodo', '=', periodo), e('b.libro', '>', libro)])]),
      )
      .execute();
    for (const { deEnvios, deVersiones, ...visto } of pagina)
      yield { ...visto, mayorUsada: Math.max(deEnvios ?? 0, deVersiones ?? 0) };
    const ultimo = pagina.at(-1);
    if (ultimo === undefined) return;
    ({ periodo, libro } = ultimo);
  }
}
