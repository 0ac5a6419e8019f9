import type { Cambio } from '../almacen.ts';
import { correoNormal, tomarPersona } from './personas.ts';

/** What a verified token of an issuer says of whoever signs in. */
export interface IdentidadVerificada {
  readonly iss: string;
  readonly sub: string;
  /** Only an address that the issuer says it has verified; null otherwise. */
  readonly correo: string | null;
}

/**
 * Binds an identity that nobody has to the person invited with its address of mail, once: a person whom this issuer
 * knows already is never given another identity of it. From here on the person is known by `sub`, whatever becomes of
 * the address.
 *
 * @returns whether the identity is bound now
 */
export async function reconocerPersona(
  cambio: Cambio,
  { iss, sub, correo }: IdentidadVerificada,
): Promise<boolean> {
  if (correo?.includes('@') !== true) return false;
  const { db, ahora, anotar } = cambio;
  const invitada = await db
    .selectFrom('personas')
    .select('id')
    .where('correo', '=', correoNormal(correo))
    .where('activa', '=', 1)
    .executeTakeFirst();
  if (invitada === undefined) return false;
  await tomarPersona(cambio, invitada.id);
  const conocida = await db
    .selectFrom('identidades')
    .select('sub')
    .where('persona', '=', invitada.id)
    .where('iss', '=', iss)
    .executeTakeFirst();
  if (conocida !== undefined) return conocida.sub === sub;
  const nueva = await db
    .insertInto('identidades')
    .values({ iss, sub, persona: invitada.id, creada: ahora })
    .onConflict((c) => c.columns(['iss', 'sub']).doNothing())
    .returning('sub')
    .executeTakeFirst();
  if (nueva === undefined) return false;
  anotar({ accion: 'persona.reconocida', objeto: `personas/${invitada.id}`, a: iss });
  return true;
}
