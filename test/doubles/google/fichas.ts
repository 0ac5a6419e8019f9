import { createVerify, randomUUID } from 'node:crypto';
import { ErrorDeGoogle } from './error-de-google.ts';
import type { EstadoDeGoogle } from './estado.ts';

/** Who calls, and what the token lets them do. */
export interface Portador {
  readonly correo: string;
  readonly alcances: ReadonlySet<string>;
}

const PEDIDO = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const DESTINO = 'https://oauth2.googleapis.com/token';
const UNA_HORA_S = 3_600;

const leerParte = (parte: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(parte ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;

const texto = (dato: unknown): string => (typeof dato === 'string' ? dato : '');

/** Tokens of service accounts: https://developers.google.com/identity/protocols/oauth2/service-account#httprest */
export class Fichas {
  private readonly dadas = new Map<string, Portador>();
  private readonly estado: EstadoDeGoogle;

  constructor(estado: EstadoDeGoogle) {
    this.estado = estado;
  }

  /** @returns what the endpoint answers with: status and JSON */
  pedir(cuerpo: URLSearchParams): { estado: number; json: object } {
    const falla = (error: string, error_description: string) => ({
      estado: 400,
      json: { error, error_description },
    });
    if (cuerpo.get('grant_type') !== PEDIDO) return falla('unsupported_grant_type', 'Invalid grant_type');
    const jwt = cuerpo.get('assertion') ?? '';
    const [cabeza, datos, firma = ''] = jwt.split('.');
    const { alg } = leerParte(cabeza);
    const { iss, aud, scope, sub, exp, iat } = leerParte(datos);
    const cuenta = this.estado.cuentas.get(texto(iss));
    if (cuenta === undefined) return falla('invalid_grant', 'Invalid grant: account not found');
    const verificador = createVerify('RSA-SHA256').update(`${cabeza ?? ''}.${datos ?? ''}`);
    if (alg !== 'RS256' || !verificador.verify(cuenta.llavePublica, firma, 'base64url'))
      return falla('invalid_grant', 'Invalid JWT Signature.');
    if (aud !== DESTINO) return falla('invalid_grant', 'Invalid JWT: Failed audience check.');
    if (
      typeof exp !== 'number' ||
      typeof iat !== 'number' ||
      exp - iat > UNA_HORA_S ||
      exp * 1_000 < Date.now()
    )
      return falla('invalid_grant', 'Invalid JWT: Token must be a short-lived token (60 minutes)');
    if (sub !== undefined && !cuenta.delega.includes(texto(sub)))
      return falla(
        'unauthorized_client',
        'Client is unauthorized to retrieve access tokens using this method',
      );
    if (texto(scope) === '') return falla('invalid_scope', 'Empty or missing scope not allowed.');
    const ficha = `ya29.${randomUUID()}`;
    const alcances = new Set(texto(scope).split(' '));
    this.dadas.set(ficha, { correo: sub === undefined ? cuenta.correo : texto(sub), alcances });
    return { estado: 200, json: { access_token: ficha, token_type: 'Bearer', expires_in: UNA_HORA_S - 1 } };
  }

  /** @throws ErrorDeGoogle 401 */
  de(autorizacion: string | undefined): Portador {
    const portador = this.dadas.get((autorizacion ?? '').replace(/^Bearer /, ''));
    if (portador !== undefined) return portador;
    throw new ErrorDeGoogle(401, 'Request had invalid authentication credentials.', 'authError');
  }
}

const RAIZ = 'https://www.googleapis.com/auth/';

/** @param cuales of which one is enough, the last piece of each @throws ErrorDeGoogle 403 */
export function exigirAlcance({ alcances }: Portador, cuales: readonly string[]): void {
  if (cuales.some((cual) => alcances.has(`${RAIZ}${cual}`))) return;
  throw new ErrorDeGoogle(403, 'Request had insufficient authentication scopes.', 'insufficientPermissions');
}
