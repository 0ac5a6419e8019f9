import type { Consultable } from '../almacen.ts';
import type { TablaLibros } from '../esquema/tablas-de-libros.ts';

/** Of an área the envío that goes into the report of a period; null where it has none that counts. */
export interface LibroQueEntra {
  readonly area: string;
  readonly clave: string;
  readonly siglas: string;
  readonly estado: TablaLibros['estado'] | null;
  readonly envio: string | null;
  readonly numero: number | null;
  readonly acuse: string | null;
  readonly sha256: string | null;
}

/** The areas of a period's órgano, with their libros. */
const areasConLibro = (db: Consultable, periodo: string) =>
  db
    .selectFrom('periodos as p')
    .innerJoin('organos as o', 'o.id', 'p.organo')
    .innerJoin('areas as a', 'a.organo', 'p.organo')
    .leftJoin('libros as l', (j) => j.onRef('l.area', '=', 'a.id').onRef('l.periodo', '=', 'p.id'))
    .where('p.id', '=', periodo);

/** Envíos that were given their visto bueno. */
const conVistoBueno = (db: Consultable) =>
  db.selectFrom('revisiones').where('tipo', '=', 'visto-bueno').select('envio');

/**
 * The accepted envío of each área; else the last that waits for no visto bueno, as it needed none, has it, or the órgano
 * wants it no more. One statement, by área.
 */
export const librosQueEntran = (db: Consultable, periodo: string): Promise<LibroQueEntra[]> =>
  areasConLibro(db, periodo)
    .leftJoin('envios as e', (j) =>
      j.on((x) => {
        const ultimo = x
          .selectFrom('envios as u')
          .whereRef('u.periodo', '=', 'l.periodo')
          .whereRef('u.area', '=', 'l.area')
          .where((u) =>
            u.or([
              u('o.visto_bueno', '=', 0),
              u('u.espera_visto_bueno', '=', 0),
              u('u.id', 'in', conVistoBueno(db)),
            ]),
          )
          .orderBy('u.numero', 'desc')
          .limit(1)
          .select('u.id');
        return x('e.id', '=', x.fn.coalesce('l.aceptado', ultimo));
      }),
    )
    .select(['a.id as area', 'a.clave', 'a.siglas', 'l.estado'])
    .select(['e.id as envio', 'e.numero', 'e.acuse', 'e.sha256'])
    .where((x) => x.or([x('a.activa', '=', 1), x('e.id', 'is not', null)]))
    .orderBy('a.clave')
    .execute();
