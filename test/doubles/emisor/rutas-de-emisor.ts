import type { JWTPayload } from 'jose';
import type { Codigos } from './codigos.ts';
import type { Comportamiento } from './comportamiento.ts';
import type { Llavero } from './llavero.ts';
import { datosDeCuenta, paginaDeCuentas, type CuentaDeEmisor } from './cuentas.ts';

/** All that the provider answers with. */
export interface InteriorDeEmisor {
  readonly direccion: string;
  readonly nombre: string;
  readonly cliente: { readonly id: string; readonly secreto: string };
  readonly cuentas: readonly CuentaDeEmisor[];
  readonly comportamiento: Comportamiento;
  readonly llavero: Llavero;
  readonly codigos: Codigos;
  readonly alg: string;
}

export interface PeticionDeEmisor {
  readonly url: URL;
  readonly cuerpo: URLSearchParams;
  readonly authorization: string;
}

export interface Contestado {
  readonly estado: number;
  readonly tipo?: string;
  readonly texto?: string;
  readonly lugar?: string;
}

const json = (datos: unknown, estado = 200): Contestado => ({ estado, texto: JSON.stringify(datos) });
const fallo = (error: string, estado = 400): Contestado => json({ error }, estado);

/** OpenID Connect Discovery §3. */
function descubrimiento({ direccion, nombre, comportamiento, alg }: InteriorDeEmisor): Contestado {
  const enCuerpo = comportamiento.secretoEn === 'cuerpo';
  return json({
    issuer: nombre,
    authorization_endpoint: `${direccion}/authorize`,
    token_endpoint: `${direccion}/token`,
    jwks_uri: `${direccion}/jwks`,
    userinfo_endpoint: `${direccion}/userinfo`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: [alg, 'HS256', 'none'],
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    token_endpoint_auth_methods_supported: [enCuerpo ? 'client_secret_post' : 'client_secret_basic'],
  });
}

/** OpenID Connect Core §3.1.2: only to whoever uses PKCE with S256, state and nonce. */
function autorizar(
  emisor: InteriorDeEmisor,
  { url: { searchParams: pedido } }: PeticionDeEmisor,
): Contestado {
  const [vuelta, reto, cuenta] = ['redirect_uri', 'code_challenge', 'cuenta'].map((n) => pedido.get(n));
  const conocido = pedido.get('client_id') === emisor.cliente.id && typeof vuelta === 'string';
  const cumple =
    pedido.get('response_type') === 'code' &&
    pedido.get('scope')?.split(' ').includes('openid') === true &&
    pedido.get('code_challenge_method') === 'S256' &&
    typeof reto === 'string' &&
    pedido.has('state');
  if (!conocido || !cumple) return fallo('invalid_request');
  const volver = (datos: Record<string, string>): Contestado => {
    const lugar = new URL(vuelta);
    const todos = { ...datos, state: pedido.get('state') ?? '', iss: emisor.nombre };
    for (const [nombre, valor] of Object.entries(todos)) lugar.searchParams.set(nombre, valor);
    return { estado: 302, lugar: lugar.href };
  };
  const { error } = emisor.comportamiento;
  if (error !== null) return volver({ error });
  if (pedido.has('cancelar')) return volver({ error: 'access_denied' });
  const { sub } = emisor.cuentas.find((c) => c.sub === cuenta) ?? {};
  if (sub === undefined)
    return { estado: 200, tipo: 'text/html; charset=utf-8', texto: paginaDeCuentas(emisor.cuentas, pedido) };
  const { id } = emisor.cliente;
  return volver({ code: emisor.codigos.dar({ cliente: id, vuelta, reto, nonce: pedido.get('nonce'), sub }) });
}

/** RFC 6749 §2.3.1: in the header, both parts are encoded as in a form. */
function esElCliente(emisor: InteriorDeEmisor, { cuerpo, authorization }: PeticionDeEmisor): boolean {
  const { id, secreto } = emisor.cliente;
  if (emisor.comportamiento.secretoEn === 'cuerpo')
    return cuerpo.get('client_id') === id && cuerpo.get('client_secret') === secreto;
  const [, par = ''] = /^Basic (.+)$/.exec(authorization) ?? [];
  const [suId = '', suSecreto = ''] = Buffer.from(par, 'base64').toString().split(':');
  const leer = (texto: string): string => new URLSearchParams(`v=${texto}`).get('v') ?? '';
  return leer(suId) === id && leer(suSecreto) === secreto;
}

function datosDeIdToken(emisor: InteriorDeEmisor, cuenta: CuentaDeEmisor, nonce: string | null): JWTPayload {
  const { defecto, correoSoloEnUserinfo } = emisor.comportamiento;
  const { email, email_verified: verificado, ...resto } = datosDeCuenta(cuenta);
  const iat = Math.floor(Date.now() / 1_000) - (defecto === 'vencido' ? 7_200 : 0);
  return {
    ...resto,
    ...(correoSoloEnUserinfo ? {} : { email, email_verified: verificado }),
    iss: defecto === 'otro-emisor' ? 'https://otro.invalid' : emisor.nombre,
    aud: defecto === 'otra-audiencia' ? 'otro-cliente' : emisor.cliente.id,
    iat,
    exp: iat + 3_600,
    ...(nonce === null ? {} : { nonce: defecto === 'otro-nonce' ? 'otro' : nonce }),
  };
}

async function darTokens(emisor: InteriorDeEmisor, peticion: PeticionDeEmisor): Promise<Contestado> {
  const { cuerpo } = peticion;
  if (!esElCliente(emisor, peticion)) return fallo('invalid_client', 401);
  const concedido = emisor.codigos.gastar(cuerpo.get('code') ?? '', cuerpo, emisor.cliente.id);
  const cuenta = emisor.cuentas.find((c) => c.sub === concedido?.sub);
  if (concedido === null || cuenta === undefined) return fallo('invalid_grant');
  const datos = datosDeIdToken(emisor, cuenta, concedido.nonce);
  const idToken = await emisor.llavero.firmar(datos, emisor.comportamiento.defecto, emisor.cliente.secreto);
  const acceso = emisor.codigos.darAcceso(concedido.sub);
  return json({ access_token: acceso, token_type: 'Bearer', expires_in: 3_600, id_token: idToken });
}

function deQuienEs({ codigos, cuentas }: InteriorDeEmisor, { authorization }: PeticionDeEmisor): Contestado {
  const sub = codigos.deAcceso(authorization.replace(/^Bearer /, ''));
  const cuenta = cuentas.find((c) => c.sub === sub);
  return cuenta === undefined ? fallo('invalid_token', 401) : json(datosDeCuenta(cuenta));
}

/** Answers a request. */
export async function atender(emisor: InteriorDeEmisor, peticion: PeticionDeEmisor): Promise<Contestado> {
  switch (peticion.url.pathname) {
    case '/.well-known/openid-configuration':
      return descubrimiento(emisor);
    case '/authorize':
      return autorizar(emisor, peticion);
    case '/token':
      return darTokens(emisor, peticion);
    case '/jwks':
      return json({ keys: emisor.llavero.publicas() });
    case '/userinfo':
      return deQuienEs(emisor, peticion);
    default:
      return fallo('not_found', 404);
  }
}
