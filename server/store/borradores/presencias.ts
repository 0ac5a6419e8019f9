import type { Consultable } from '../almacen.ts';
import type { LlaveDeBorrador } from './llave-de-borrador.ts';

/** How long somebody who said to be there is taken to be, in milliseconds. */
const VIVE_MS = 30_000;

/** Since when who said to be there still is. */
export const vivasDesde = (ahora: Date): string => new Date(ahora.getTime() - VIVE_MS).toISOString();

/** Says where somebody is. */
export async function ponerPresencia(
  db: Consultable,
  { periodo, libro }: LlaveDeBorrador,
  persona: string,
  donde: { readonly hoja: string | null; readonly fila: string | null; readonly columna: string | null },
  cuando: string,
): Promise<void> {
  const { hoja, fila, columna } = donde;
  await db
    .insertInto('presencias_en_borrador')
    .values({ periodo, libro, persona, hoja, fila, columna, cuando })
    .onConflict((c) =>
      c.columns(['periodo', 'libro', 'persona']).doUpdateSet({ hoja, fila, columna, cuando }),
    )
    .execute();
}

/** Somebody went away. */
export async function quitarPresencia(
  db: Consultable,
  { periodo, libro }: LlaveDeBorrador,
  persona: string,
): Promise<void> {
  await db
    .deleteFrom('presencias_en_borrador')
    .where('periodo', '=', periodo)
    .where('libro', '=', libro)
    .where('persona', '=', persona)
    .execute();
}

/** Forgets who was there before an instant. */
export async function purgarPresencias(db: Consultable, antes: string): Promise<void> {
  await db.deleteFrom('presencias_en_borrador').where('cuando', '<', antes).execute();
}
