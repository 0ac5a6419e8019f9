import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';
import { Problem } from '../../shared/problem.ts';

/** Whoever signs in turned back, or would have had to do something first (OpenID Connect Core §3.1.2.6). */
const CANCELADAS = new Set([
  'access_denied',
  'login_required',
  'interaction_required',
  'consent_required',
  'account_selection_required',
]);

/** By the code of openid-client's errors. */
const MOTIVOS: Readonly<Record<string, string>> = {
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'ya caducó, o los relojes de ambos servidores no coinciden',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'es para otro servicio o para otra entrada',
  OAUTH_KEY_SELECTION_FAILED: 'no está firmado con sus llaves publicadas',
  OAUTH_UNSUPPORTED_OPERATION: 'no está firmado como debe',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'dice ser otro que el configurado',
};

const esProblema = (error: unknown): error is Problem => error instanceof Problem;

const noComprobada = (motivo: string): Problem => new Problem('identidad-no-comprobada', { motivo });

function deRechazo({ error }: ResponseBodyError): Problem {
  if (error === 'invalid_client' || error === 'unauthorized_client')
    return noComprobada('no acepta el cliente o el secreto configurados');
  return noComprobada(error === 'invalid_grant' ? 'la entrada ya se usó o caducó' : 'rechazó la petición');
}

/** Any failure of speaking with an issuer as a problem of the catalogue. What it says itself is not repeated. */
export function comoProblemaDeEmisor(error: unknown): Problem {
  if (esProblema(error)) return error;
  if (error instanceof AuthorizationResponseError && CANCELADAS.has(error.error))
    return new Problem('entrada-cancelada', {});
  if (error instanceof ResponseBodyError) return deRechazo(error);
  // The library wraps what the network threw
  if (error instanceof Error && esProblema(error.cause)) return error.cause;
  const { code } = error as { readonly code?: unknown };
  const motivo = typeof code === 'string' ? MOTIVOS[code] : undefined;
  return noComprobada(motivo ?? 'no tiene la forma que se espera');
}
