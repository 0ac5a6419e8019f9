import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { Problem } from '../../shared/problem.ts';
import type { Red } from '../red/abrir-red.ts';
import type { AjustesDeEmisor } from './ajustes-de-identidad.ts';
import { comoIdentidad, correoDe, esDeDominio, GOOGLE, type DatosDeIdentidad } from './datos-de-identidad.ts';
import { descubridor } from './descubrir.ts';
import type { Emisor, EntradaPendiente } from './identidad.ts';
import { comoProblemaDeEmisor } from './problema-de-emisor.ts';

/** Hints for the issuer's own pages; what comes back is checked whatever they did with them. */
function pistas({ emisor, dominios }: AjustesDeEmisor, otraCuenta: boolean): Record<string, string> {
  const [unico] = dominios.length === 1 ? dominios : [];
  const hd = unico !== undefined && emisor.origin === GOOGLE ? { hd: unico } : {};
  return { ...hd, ...(otraCuenta ? { prompt: 'select_account' } : {}) };
}

/** Signature, issuer, audience, expiry and nonce are checked by openid-client. */
async function datosDe(
  configuracion: Configuration,
  direccion: URL,
  { estado, nonce, verificador }: EntradaPendiente,
  datoDeCorreo: string,
): Promise<DatosDeIdentidad> {
  const tokens = await authorizationCodeGrant(configuracion, direccion, {
    expectedState: estado,
    expectedNonce: nonce,
    pkceCodeVerifier: verificador,
    idTokenExpected: true,
  });
  const datos = tokens.claims();
  if (datos === undefined) throw new Error('openid-client gave no ID token');
  // An issuer may give its claims there alone (OpenID Connect Core §5.4)
  const faltan = datos[datoDeCorreo] === undefined;
  if (!faltan || configuracion.serverMetadata().userinfo_endpoint === undefined) return datos;
  return { ...(await fetchUserInfo(configuracion, tokens.access_token, datos.sub)), ...datos };
}

/** People who sign in with any OpenID Connect issuer: authorization code, PKCE, state and nonce. */
export function abrirEmisor(ajustes: AjustesDeEmisor, red: Red): Emisor {
  const configuracion = descubridor(red, ajustes);
  const { alcances, dominios, correo: datoDeCorreo } = ajustes;
  return {
    comenzar: async (vuelta, { otraCuenta }) => {
      const pendiente = {
        estado: randomState(),
        nonce: randomNonce(),
        verificador: randomPKCECodeVerifier(),
      };
      const direccion = buildAuthorizationUrl(await configuracion(), {
        redirect_uri: vuelta,
        scope: alcances,
        state: pendiente.estado,
        nonce: pendiente.nonce,
        code_challenge: await calculatePKCECodeChallenge(pendiente.verificador),
        code_challenge_method: 'S256',
        ...pistas(ajustes, otraCuenta),
      });
      return { direccion: direccion.href, pendiente };
    },
    terminar: async (direccion, pendiente) => {
      const conocido = await configuracion();
      const datos = await datosDe(conocido, direccion, pendiente, datoDeCorreo).catch((error: unknown) => {
        throw comoProblemaDeEmisor(error);
      });
      const correo = correoDe(datos, datoDeCorreo);
      if (!esDeDominio(datos, correo, dominios))
        throw new Problem('dominio-no-admitido', { dominios: dominios.join(', ') });
      return comoIdentidad(datos, correo);
    },
  };
}
