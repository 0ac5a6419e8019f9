import type { Consultable } from '../almacen.ts';

/**
 * Takes the turn for work that one instance alone does every so often. The turn is given once per span, to whoever
 * asks first.
 *
 * @param desde ISO instant: a turn taken at it or before is over
 * @returns false where another instance has it
 */
export async function tomarTurno(
  db: Consultable,
  clave: string,
  { ahora, desde }: { readonly ahora: string; readonly desde: string },
): Promise<boolean> {
  const tomado = await db
    .insertInto('ajustes')
    .values({ clave: `turno.${clave}`, valor: ahora })
    .onConflict((c) => c.column('clave').doUpdateSet({ valor: ahora }).where('ajustes.valor', '<=', desde))
    .returning('clave')
    .executeTakeFirst();
  return tomado !== undefined;
}

/** Gives a turn back where its work failed, so that it is taken again at `proximo` and not a whole span later. */
export async function devolverTurno(
  db: Consultable,
  clave: string,
  { tomado, valor }: { readonly tomado: string; readonly valor: string },
): Promise<void> {
  await db
    .updateTable('ajustes')
    .set({ valor })
    .where('clave', '=', `turno.${clave}`)
    .where('valor', '=', tomado)
    .execute();
}
