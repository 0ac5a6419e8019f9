import type { Consultable } from './almacen.ts';
import type { TablaBitacora } from './esquema/tablas-de-revision.ts';

/** Sorts after every text that a name in an address may go on with: both engines compare bytes. */
const TOPE = '\u{10FFFF}';

/** Which entries: those of a thing, and of all that lies under it. */
export interface EntradasPedidas {
  /** `organos/cvoe` */
  readonly bajo: string;
  /** Beginning of the object, from `organos/` on; '' for any. */
  readonly comienzo: string;
  readonly accion: string | null;
  /** Any of these; null for anybody. */
  readonly quien: readonly string[] | null;
  readonly pagina: number;
  readonly tamano: number;
}

/** Entries of the bitácora, the last one first, and how many there are. */
export async function entradasDe(
  db: Consultable,
  { bajo, comienzo, accion, quien, pagina, tamano }: EntradasPedidas,
): Promise<{ entradas: TablaBitacora[]; total: number }> {
  if (quien?.length === 0) return { entradas: [], total: 0 };
  const todas = db
    .selectFrom('bitacora')
    .where((e) =>
      e.or([
        e('objeto', '=', bajo),
        e.and([e('objeto', '>=', `${bajo}/`), e('objeto', '<', `${bajo}/${TOPE}`)]),
      ]),
    )
    .$if(comienzo !== '', (q) => q.where('objeto', '>=', comienzo).where('objeto', '<', `${comienzo}${TOPE}`))
    .$if(accion !== null, (q) => q.where('accion', '=', accion ?? ''))
    .$if(quien !== null, (q) => q.where('quien', 'in', [...(quien ?? [])]));
  const entradas = await todas
    .selectAll()
    .orderBy('n', 'desc')
    .limit(tamano)
    .offset((pagina - 1) * tamano)
    .execute();
  const { total } = await todas.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  return { entradas, total };
}
