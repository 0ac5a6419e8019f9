import type { Consultable } from '../almacen.ts';

/** What an área asks the enlace for in a period, the newest first, with the name of whoever asked. */
export async function peticionesDeArea(
  db: Consultable,
  { periodo, area }: { readonly periodo: string; readonly area: string },
) {
  return db
    .selectFrom('peticiones as q')
    .innerJoin('areas as a', 'a.id', 'q.area')
    .innerJoin('personas as p', 'p.id', 'q.autor')
    .select([
      'q.id',
      'a.clave as area',
      'a.siglas',
      'q.envio',
      'q.tipo',
      'q.hoja',
      'q.columna',
      'q.fila',
      'q.valor',
      'q.texto',
      'q.estado',
      'q.respuesta',
      'p.nombre as autor',
      'q.creada',
      'q.version',
    ])
    .where('q.periodo', '=', periodo)
    .where('q.area', '=', area)
    .orderBy('q.creada', 'desc')
    .orderBy('q.id')
    .execute();
}
