import { Problem } from '../../shared/problem.ts';
import { fallaDeCertificado } from '../red/falla-de-certificado.ts';

/** What a failed call is about. */
export interface Sobre {
  /** Title or id of the spreadsheet; empty where the call is about none. */
  readonly libro: string;
  /** Whom it has to be shared with. */
  readonly cuenta: string;
}

interface Respondido {
  readonly estado: number;
  readonly motivo: string;
  readonly razon: string;
}

const esProblema = (error: unknown): error is Problem => error instanceof Problem;
const esObjeto = (dato: unknown): dato is Record<string, unknown> =>
  typeof dato === 'object' && dato !== null;
const comoTexto = (dato: unknown): string => (typeof dato === 'string' ? dato : '');

/** The first reason of Drive's `errors`, or of the `details` of https://google.aip.dev/193. */
function razonEn(lista: unknown): string {
  const dichas: readonly unknown[] = Array.isArray(lista) ? lista : [];
  return dichas.map((una) => (esObjeto(una) ? comoTexto(una['reason']) : '')).find((r) => r !== '') ?? '';
}

/** What Google answered: an API's error is an object, that of the token endpoint a word. */
function respondido(error: object): Respondido | null {
  const respuesta = 'response' in error && esObjeto(error.response) ? error.response : null;
  if (respuesta === null || typeof respuesta['status'] !== 'number') return null;
  const cuerpo = esObjeto(respuesta['data']) ? respuesta['data'] : {};
  const estado = respuesta['status'];
  if (!esObjeto(cuerpo['error'])) {
    const motivo = comoTexto(cuerpo['error_description']) || comoTexto(cuerpo['error']);
    return { estado, motivo, razon: comoTexto(cuerpo['error']) };
  }
  const { errors, details, message } = cuerpo['error'];
  const razon = razonEn(errors) || razonEn(details);
  return { estado, motivo: comoTexto(message), razon };
}

/** Of the token endpoint; then of an API that is not enabled in the project, or not among the token's scopes. */
const DE_CREDENCIALES = new Set([
  ...['invalid_grant', 'unauthorized_client', 'invalid_client', 'invalid_scope'],
  ...[
    'accessNotConfigured',
    'SERVICE_DISABLED',
    'insufficientPermissions',
    'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
  ],
]);
const DE_CUOTA = new Set([
  'rateLimitExceeded',
  'userRateLimitExceeded',
  'quotaExceeded',
  'sharingRateLimitExceeded',
]);
const MAX_MOTIVO = 300;

function deRespuesta({ estado, motivo, razon }: Respondido, { libro, cuenta }: Sobre): Problem {
  const dicho = motivo.slice(0, MAX_MOTIVO) || `contestó ${String(estado)}`;
  if (estado === 401 || DE_CREDENCIALES.has(razon))
    return new Problem('google-credenciales', { motivo: dicho });
  if (estado === 429 || DE_CUOTA.has(razon)) return new Problem('google-cuota', {});
  if (razon === 'storageQuotaExceeded') return new Problem('google-sin-unidad', {});
  if (estado === 403) return new Problem('google-sin-acceso', { libro, cuenta });
  if (estado === 404) return new Problem('google-no-existe', { libro, cuenta });
  if (estado >= 500 && estado !== 501) return new Problem('google-no-responde', { motivo: dicho });
  return new Problem('google-no-admite', { libro, motivo: dicho });
}

/** The problem that a failed call of `googleapis` is: by the answer's status and reason, else by what broke. */
export function problemaDeGoogle(error: unknown, sobre: Sobre): Problem {
  if (esProblema(error)) return error;
  const dada = esObjeto(error) ? respondido(error) : null;
  if (dada !== null) return deRespuesta(dada, sobre);
  // Of the transport: the key file cannot sign, or there is no network; neither text holds anything secret
  const codigo = esObjeto(error) ? comoTexto(error['code']) : '';
  if (codigo.startsWith('ERR_OSSL'))
    return new Problem('google-credenciales', { motivo: 'la llave no se puede leer' });
  const dicho = error instanceof Error ? error.message.slice(0, MAX_MOTIVO) : 'se cortó la comunicación';
  const motivo = fallaDeCertificado(codigo) ?? (codigo || dicho);
  return new Problem('google-no-responde', { motivo });
}
