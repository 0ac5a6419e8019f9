import type { Consultable } from '../almacen.ts';
import type { FilaDePapel } from './papeles.ts';

/** A person who may enter, with all papeles. */
export interface PersonaConocida {
  readonly persona: string;
  readonly nombre: string;
  readonly papeles: readonly Omit<FilaDePapel, 'persona'>[];
}

/** An active person and its papeles, a row for each; one row with nulls for none. */
const consultaDeConocida = (db: Consultable) =>
  db
    .selectFrom('personas')
    .leftJoin('papeles', 'papeles.persona', 'personas.id')
    .select([
      'personas.id as persona',
      'personas.nombre',
      'papeles.id',
      'papeles.papel',
      'papeles.organo',
      'papeles.area',
      'papeles.funcion',
    ])
    .where('personas.activa', '=', 1)
    .orderBy('papeles.id');

interface Renglon {
  readonly persona: string;
  readonly nombre: string;
  readonly id: string | null;
  readonly papel: FilaDePapel['papel'] | null;
  readonly organo: string | null;
  readonly area: string | null;
  readonly funcion: FilaDePapel['funcion'];
}

function comoConocida(renglones: readonly Renglon[]): PersonaConocida | null {
  const [primero] = renglones;
  if (primero === undefined) return null;
  const papeles = renglones.flatMap(({ id, papel, organo, area, funcion }) =>
    id === null || papel === null ? [] : [{ id, papel, organo, area, funcion }],
  );
  return { persona: primero.persona, nombre: primero.nombre, papeles };
}

/** An active person; null for one that is not there or may no longer enter. */
export const personaConocida = async (db: Consultable, persona: string): Promise<PersonaConocida | null> =>
  comoConocida(await consultaDeConocida(db).where('personas.id', '=', persona).execute());

/** The active person with an address of mail, or null: it proves nothing of who it is. */
export const personaDeCorreo = async (db: Consultable, correo: string): Promise<PersonaConocida | null> =>
  comoConocida(await consultaDeConocida(db).where('personas.correo', '=', correo.toLowerCase()).execute());

/** The active person whom an issuer knows as `sub`, or null. */
export const personaDeIdentidad = async (
  db: Consultable,
  { iss, sub }: { readonly iss: string; readonly sub: string },
): Promise<PersonaConocida | null> =>
  comoConocida(
    await consultaDeConocida(db)
      .innerJoin('identidades', 'identidades.persona', 'personas.id')
      .where('identidades.iss', '=', iss)
      .where('identidades.sub', '=', sub)
      .execute(),
  );

/** The active person of a session in force, and when it was last seen. */
export async function personaDeSesion(
  db: Consultable,
  hash: string,
  desde: { readonly ahora: string; readonly vistaDesde: string },
): Promise<{ readonly conocida: PersonaConocida; readonly vista: string } | null> {
  const renglones = await consultaDeConocida(db)
    .innerJoin('auth_sesiones as s', 's.persona', 'personas.id')
    .select('s.vista')
    .where('s.hash', '=', hash)
    .where('s.caduca', '>', desde.ahora)
    .where('s.vista', '>', desde.vistaDesde)
    .execute();
  const conocida = comoConocida(renglones);
  return conocida === null ? null : { conocida, vista: renglones[0]?.vista ?? '' };
}

/** The active person of a token in force, with the hash of its secret: whoever calls compares it. */
export async function personaDeToken(db: Consultable, id: string, ahora: string) {
  const renglones = await consultaDeConocida(db)
    .innerJoin('tokens as t', 't.persona', 'personas.id')
    .select(['t.hash', 't.alcance', 't.usado'])
    .where('t.id', '=', id)
    .where('t.revocado', 'is', null)
    .where((e) => e.or([e('t.caduca', 'is', null), e('t.caduca', '>', ahora)]))
    .execute();
  const [primero] = renglones;
  const conocida = comoConocida(renglones);
  if (conocida === null || primero === undefined) return null;
  return { conocida, hash: primero.hash, alcance: primero.alcance, usado: primero.usado };
}
