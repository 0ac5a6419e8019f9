import type { IdentidadComprobada } from './identidad.ts';

/** What a token says, once it is known who signed it. */
export interface DatosDeIdentidad {
  readonly iss: string;
  readonly sub: string;
  readonly [dato: string]: unknown;
}

/** What Google calls itself, in new tokens and in old ones. */
export const GOOGLE = 'https://accounts.google.com';
const GOOGLE_ANTES = 'accounts.google.com';

/** The spellings that an issuer signs with. */
export const nombresDeEmisor = (iss: string): string[] => (iss === GOOGLE ? [GOOGLE, GOOGLE_ANTES] : [iss]);

const CIERTO: ReadonlySet<unknown> = new Set([true, 'true', 1, '1']);

/**
 * The address that the issuer answers for. `email` counts where it was verified: `email_verified`, or Microsoft's
 * `xms_edov` (the domain's owner was). Another claim is one that whoever set it says the institution alone assigns.
 */
export function correoDe(datos: DatosDeIdentidad, dato: string): string | null {
  const correo = datos[dato];
  if (typeof correo !== 'string' || !correo.includes('@')) return null;
  if (dato !== 'email') return correo;
  return CIERTO.has(datos['email_verified']) || CIERTO.has(datos['xms_edov']) ? correo : null;
}

/** Google says whose the account is; of the others the address does, and it is one that they answer for. */
function dominioDe(datos: DatosDeIdentidad, correo: string | null): string | null {
  if (nombresDeEmisor(GOOGLE).includes(datos.iss)) {
    const { hd } = datos as { readonly hd?: unknown };
    return typeof hd === 'string' ? hd.toLowerCase() : null;
  }
  return correo === null ? null : correo.slice(correo.lastIndexOf('@') + 1).toLowerCase();
}

/** Whether an account is of one of those domains; of any where none is named. */
export function esDeDominio(
  datos: DatosDeIdentidad,
  correo: string | null,
  dominios: readonly string[],
): boolean {
  if (dominios.length === 0) return true;
  const dominio = dominioDe(datos, correo);
  return dominio !== null && dominios.includes(dominio);
}

/** Who it is, with one spelling of each issuer. */
export const comoIdentidad = (
  { iss, sub }: DatosDeIdentidad,
  correo: string | null,
): IdentidadComprobada => ({
  iss: iss === GOOGLE_ANTES ? GOOGLE : iss,
  sub,
  correo,
});
