import type { Consultable } from '../almacen.ts';

/** How far the clocks of two instances may be apart, in milliseconds. */
const HOLGURA_MS = 3_600_000;

/**
 * Takes the turn for work that one instance alone does every so often. The turn is given once per span, to whoever
 * asks first. One that was taken further ahead than clocks may differ was taken by a clock that has been set right since:
 * it is over.
 *
 * @param desde ISO instant: a turn taken at it or before is over
 * @returns false where another instance has it
 */
export async function tomarTurno(
  db: Consultable,
  clave: string,
  { ahora, desde }: { readonly ahora: string; readonly desde: string },
): Promise<boolean> {
  const adelantado = new Date(Date.parse(ahora) + HOLGURA_MS).toISOString();
  const tomado = await db
    .insertInto('ajustes')
    .values({ clave: `turno.${clave}`, valor: ahora })
    .onConflict((c) =>
      c
        .column('clave')
        .doUpdateSet({ valor: ahora })
        .where((e) => e.or([e('ajustes.valor', '<=', desde), e('ajustes.valor', '>', adelantado)])),
    )
    .returning('clave')
    .executeTakeFirst();
  return tomado !== undefined;
}

/**
 * Sets when a turn was taken, so that it is taken again sooner or later than a whole span.
 * @returns false where somebody else has it by now
 */
export async function devolverTurno(
  db: Consultable,
  clave: string,
  { tomado, valor }: { readonly tomado: string; readonly valor: string },
): Promise<boolean> {
  const hecho = await db
    .updateTable('ajustes')
    .set({ valor })
    .where('clave', '=', `turno.${clave}`)
    .where('valor', '=', tomado)
    .executeTakeFirst();
  return hecho.numUpdatedRows > 0n;
}
