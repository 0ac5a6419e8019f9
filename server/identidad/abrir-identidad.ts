import type { Red } from '../red/abrir-red.ts';
import { abrirEmisor } from './abrir-emisor.ts';
import type { AjustesDeIdentidad } from './ajustes-de-identidad.ts';
import { comprobadorDeIdTokens } from './comprobar-id-token.ts';
import type { Identidad } from './identidad.ts';

/** The ways in that the settings open. Nobody is asked anything yet: a service starts though its issuer is down. */
export const abrirIdentidad = ({ oidc, idToken }: AjustesDeIdentidad, red: Red): Identidad => ({
  emisor: oidc === null ? null : abrirEmisor(oidc, red),
  comprobarIdToken: idToken === null ? null : comprobadorDeIdTokens(idToken, red),
});
