import type { Almacen } from '../../store/almacen.ts';
import { reconocerPersona, type IdentidadVerificada } from '../../store/personas/identidades.ts';
import { personaDeIdentidad } from '../../store/personas/persona-conocida.ts';
import { usarSesion } from '../../store/personas/sesiones.ts';
import { usarToken } from '../../store/personas/tokens.ts';
import type { Quien } from '../quien.ts';

/** Whoever a session is of. @param hash SHA-256 of the cookie's value */
export async function quienDeSesion({ db }: Almacen, hash: string, reloj: Date): Promise<Quien | null> {
  const conocida = await usarSesion(db, hash, reloj);
  return conocida === null ? null : { ...conocida, via: 'sesion', alcance: 'gestionar' };
}

/** Whoever an API token is of. @param token its public part and the SHA-256 of its secret */
export async function quienDeToken(
  { db }: Almacen,
  token: { readonly id: string; readonly hash: string },
  reloj: Date,
): Promise<Quien | null> {
  const usado = await usarToken(db, token, reloj);
  return usado === null ? null : { ...usado.conocida, via: 'token', alcance: usado.alcance };
}

/**
 * Whoever an issuer speaks of: known by `sub`; the first time, the person invited with that verified address of mail.
 * Null for somebody whom nobody invited, or who was put out of use.
 */
export async function quienDeIdentidad(
  almacen: Almacen,
  identidad: IdentidadVerificada,
  via: 'sesion' | 'id-token',
): Promise<Quien | null> {
  const conocida =
    (await personaDeIdentidad(almacen.db, identidad)) ?? (await porPrimeraVez(almacen, identidad));
  return conocida === null ? null : { ...conocida, via, alcance: 'gestionar' };
}

async function porPrimeraVez(almacen: Almacen, identidad: IdentidadVerificada) {
  const reconocida = await almacen.cambiar('sistema', (cambio) => reconocerPersona(cambio, identidad));
  return reconocida ? personaDeIdentidad(almacen.db, identidad) : null;
}
