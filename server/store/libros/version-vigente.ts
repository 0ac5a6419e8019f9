import type { Consultable } from '../almacen.ts';
import type { FilaDePeriodo } from '../periodos/hallar-periodo.ts';

/** SHA-256 of the libro of the enlace that is in force. */
export async function versionVigente(
  db: Consultable,
  { id, libro }: Pick<FilaDePeriodo, 'id' | 'libro'>,
): Promise<string> {
  const { sha256 } = await db
    .selectFrom('versiones_de_libro')
    .select('sha256')
    .where('periodo', '=', id)
    .where('numero', '=', libro)
    .executeTakeFirstOrThrow();
  return sha256;
}
