import { timingSafeEqual } from 'node:crypto';
import type { Selectable } from 'kysely';
import { Problem } from '../../../shared/problem.ts';
import type { Cambio, Consultable } from '../almacen.ts';
import type { TablaTokens } from '../esquema/tablas-de-personas.ts';
import { personaDeToken, type PersonaConocida } from './persona-conocida.ts';
import { sinEstorbar, tocaAnotar } from './sesiones.ts';

export type FilaDeToken = Selectable<TablaTokens>;

const objetoDe = ({ persona, id }: Pick<FilaDeToken, 'persona' | 'id'>): string =>
  `personas/${persona}/tokens/${id}`;

/** A person's tokens, the newest first, revoked ones too. */
export const tokensDePersona = (db: Consultable, persona: string): Promise<FilaDeToken[]> =>
  db
    .selectFrom('tokens')
    .selectAll()
    .where('persona', '=', persona)
    .orderBy('creado', 'desc')
    .orderBy('id')
    .execute();

/** Keeps a token: `id` is its public part, `hash` the SHA-256 of its secret. */
export async function insertarToken(
  { db, ahora, anotar }: Cambio,
  nuevo: Omit<FilaDeToken, 'creado' | 'usado' | 'revocado'>,
): Promise<FilaDeToken> {
  const fila = { ...nuevo, creado: ahora, usado: null, revocado: null };
  await db.insertInto('tokens').values(fila).execute();
  anotar({ accion: 'token.creado', objeto: objetoDe(fila), a: fila.alcance });
  return fila;
}

/** Revokes a person's own token. @throws Problem `no-encontrado` */
export async function revocarToken(
  { db, ahora, anotar }: Cambio,
  { persona, id }: Pick<FilaDeToken, 'persona' | 'id'>,
): Promise<void> {
  const propio = db
    .selectFrom('tokens')
    .select('revocado')
    .where('id', '=', id)
    .where('persona', '=', persona);
  if ((await propio.executeTakeFirst()) === undefined)
    throw new Problem('no-encontrado', { que: `el token «${id}» entre los suyos` });
  const hecho = await db
    .updateTable('tokens')
    .set({ revocado: ahora })
    .where('id', '=', id)
    .where('revocado', 'is', null)
    .executeTakeFirst();
  if (hecho.numUpdatedRows > 0n) anotar({ accion: 'token.revocado', objeto: objetoDe({ persona, id }) });
}

const iguales = (uno: string, otro: string): boolean => {
  const [a, b] = [Buffer.from(uno), Buffer.from(otro)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * Whoever a token is of; null where it is unknown, ended, revoked, its secret is another or its person was put out of
 * use.
 */
export async function usarToken(
  db: Consultable,
  { id, hash }: { readonly id: string; readonly hash: string },
  reloj: Date,
): Promise<{ readonly conocida: PersonaConocida; readonly alcance: FilaDeToken['alcance'] } | null> {
  const ahora = reloj.toISOString();
  const hallado = await personaDeToken(db, id, ahora);
  if (hallado === null || !iguales(hallado.hash, hash)) return null;
  if (tocaAnotar(hallado.usado, reloj))
    await sinEstorbar(
      db
        .updateTable('tokens')
        .set({ usado: ahora })
        .where('id', '=', id)
        .where((e) => e.or([e('usado', 'is', null), e('usado', '<', ahora)])),
    );
  return { conocida: hallado.conocida, alcance: hallado.alcance };
}
