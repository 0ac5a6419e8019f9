import { createRemoteJWKSet, customFetch, errors, jwtVerify, type JWTPayload } from 'jose';
import { Problem } from '../../shared/problem.ts';
import type { Red } from '../red/abrir-red.ts';
import type { AjustesDeIdToken } from './ajustes-de-identidad.ts';
import { comoIdentidad, correoDe, esDeDominio, nombresDeEmisor } from './datos-de-identidad.ts';
import { descubridor } from './descubrir.ts';
import type { Identidad } from './identidad.ts';

/** Signatures by a key pair: with any other, whoever knows the published keys could sign. */
const FIRMAS = ['RS256', 'RS384', 'RS512', 'PS256', 'ES256', 'ES384', 'EdDSA'];
/** How far two clocks may be apart, in seconds. */
const TOLERANCIA = 30;
/** An unknown key is asked for at most so often, in ms: keys rotate, and anybody can invent the name of one. */
const ENTRE_PREGUNTAS_MS = 30_000;
/** The network gives up before, in ms. */
const ESPERA_MS = 15_000;

const noResponde = ({ host: servidor }: URL, motivo: string): Problem =>
  new Problem('servidor-externo-no-responde', { servidor, motivo });

/** An issuer as it signs: what it calls itself, and its published keys. */
interface Firmante {
  readonly iss: string;
  readonly llaves: ReturnType<typeof createRemoteJWKSet>;
}

/** @returns the function, which throws Problem `servidor-externo-no-responde`, `identidad-no-comprobada` */
function firmanteDe(
  red: Red,
  { emisor, audiencias: [cliente = ''] }: AjustesDeIdToken,
): () => Promise<Firmante> {
  const configuracion = descubridor(red, { emisor, cliente, secreto: '' });
  let sabido: (Firmante & { readonly direccion: string }) | null = null;
  return async () => {
    const { issuer: iss, jwks_uri: direccion = '' } = (await configuracion()).serverMetadata();
    if (!URL.canParse(direccion)) throw noResponde(emisor, 'no dice dónde están sus llaves');
    if (sabido?.direccion !== direccion || sabido.iss !== iss) {
      const llaves = createRemoteJWKSet(new URL(direccion), {
        [customFetch]: red.pedir,
        cooldownDuration: ENTRE_PREGUNTAS_MS,
        timeoutDuration: ESPERA_MS,
      });
      sabido = { direccion, iss, llaves };
    }
    return sabido;
  };
}

/** What jose says of the token itself, and not of the issuer. */
const esDelToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

/** A token for somebody else beside us was not made for us (OpenID Connect Core §3.1.3.7). */
const soloPara = ({ aud }: JWTPayload, audiencias: readonly string[]): boolean =>
  [aud ?? []].flat().every((uno) => audiencias.includes(uno));

/** Claims of tokens that are for something else: access (RFC 9068 §2.2), logout (OpenID Connect Back-Channel Logout §2.4). */
const DE_OTRO_USO = ['scope', 'scp', 'client_id', 'events'];

/** Whether a token says of itself that it proves no sign-in; Keycloak names the kind in `typ`. */
const esDeOtroUso = (datos: JWTPayload): boolean =>
  DE_OTRO_USO.some((dato) => datos[dato] !== undefined) ||
  (datos['typ'] !== undefined && datos['typ'] !== 'ID');

/** ID tokens of the add-on: signature by published keys that rotate, `iss`, `aud`, `exp`, domain. */
export function comprobadorDeIdTokens(
  ajustes: AjustesDeIdToken,
  red: Red,
): NonNullable<Identidad['comprobarIdToken']> {
  const { emisor, audiencias, dominios } = ajustes;
  const firmante = firmanteDe(red, ajustes);
  return async (token) => {
    const { iss, llaves } = await firmante();
    try {
      const { payload } = await jwtVerify(token, llaves, {
        algorithms: FIRMAS,
        issuer: nombresDeEmisor(iss),
        audience: [...audiencias],
        clockTolerance: TOLERANCIA,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      if (typeof payload.sub !== 'string' || payload.iss === undefined) return null;
      if (esDeOtroUso(payload)) return null;
      const datos = { ...payload, iss: payload.iss, sub: payload.sub };
      const correo = correoDe(datos, 'email');
      const vale = soloPara(payload, audiencias) && esDeDominio(datos, correo, dominios);
      return vale ? comoIdentidad(datos, correo) : null;
    } catch (error) {
      if (esDelToken(error)) return null;
      throw error instanceof Problem ? error : noResponde(emisor, 'sus llaves no se leen');
    }
  };
}
