import type { JWTPayload } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { abrirIdentidad } from '../../../server/identidad/abrir-identidad.ts';
import { ajustesDeIdentidad } from '../../../server/identidad/ajustes-de-identidad.ts';
import type { IdentidadComprobada } from '../../../server/identidad/identidad.ts';
import type { Red } from '../../../server/red/abrir-red.ts';
import type { DefectoDeToken } from '../../doubles/emisor/comportamiento.ts';
import type { EmisorDePrueba, OpcionesDeEmisor } from '../../doubles/emisor/emisor-de-prueba.ts';
import type { AlgoritmoDeLlavero } from '../../doubles/emisor/llavero.ts';
import { emisorDeLaPrueba, redDeLaPrueba } from '../../support/acceso.ts';

const GOOGLE = 'https://accounts.google.com';
const DATOS = { aud: 'complemento', sub: '1099', email: 'ana@institucion.mx', email_verified: true };

interface Escena {
  readonly emisor: EmisorDePrueba;
  readonly comprobar: (token: string) => Promise<IdentidadComprobada | null>;
  readonly token: (datos?: JWTPayload, defecto?: DefectoDeToken) => Promise<string>;
}

async function montar(
  entorno: Record<string, string> = {},
  opciones: OpcionesDeEmisor = {},
  redDe: (emisor: EmisorDePrueba) => Red = redDeLaPrueba,
): Promise<Escena> {
  const emisor = await emisorDeLaPrueba(opciones);
  const ajustes = ajustesDeIdentidad({
    TRIMESTRAL_ID_TOKEN_AUDIENCIAS: 'complemento, complemento-de-prueba',
    TRIMESTRAL_ID_TOKEN_EMISOR: opciones.nombre ?? emisor.direccion,
    ...entorno,
  });
  const { comprobarIdToken } = abrirIdentidad(ajustes, redDe(emisor));
  if (comprobarIdToken === null) throw new Error('No ID tokens are taken');
  return {
    emisor,
    comprobar: comprobarIdToken,
    token: (datos = {}, defecto) => emisor.idToken({ ...DATOS, ...datos }, defecto),
  };
}

/** Google’s own address, which in a test leads to this machine. */
const comoGoogle = (emisor: EmisorDePrueba): Red => {
  const red = redDeLaPrueba();
  return { ...red, pedir: (url, peticion) => red.pedir(url.replace(GOOGLE, emisor.direccion), peticion) };
};

const enSegundos = (desde: number): number => Math.floor(Date.now() / 1_000) + desde;

afterEach(() => {
  vi.useRealTimers();
});

describe('An ID token', () => {
  it.each<AlgoritmoDeLlavero>(['ES256', 'RS256', 'EdDSA'])('signed with %s says who it is', async (alg) => {
    const { emisor, comprobar, token } = await montar({}, { alg });
    const esAna = { iss: emisor.direccion, sub: '1099', correo: 'ana@institucion.mx' };
    expect(await comprobar(await token())).toEqual(esAna);
    expect(await comprobar(await token({ aud: 'complemento-de-prueba' }))).toEqual(esAna);
    expect(await comprobar(await token({ email_verified: false }))).toEqual({ ...esAna, correo: null });
    expect(await comprobar(await token({ exp: enSegundos(-20) }))).toEqual(esAna);
    expect(await comprobar(await token({ typ: 'ID' }))).toEqual(esAna);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: 'otro' }],
    ['an audience beside ours', { aud: ['complemento', 'otro'] }],
    ['no audience', { aud: [] }],
    ['another issuer', { iss: 'https://otro.mx' }],
    ['Google’s name, from who is not Google', { iss: 'accounts.google.com' }],
    ['a time that is over', { exp: enSegundos(-60) }],
    ['a time that has not come', { nbf: enSegundos(120) }],
    ['no subject', { sub: undefined }],
    ['no end', { exp: undefined }],
    ['no beginning', { iat: undefined }],
    ['a scope, as access tokens have', { scope: 'openid email' }],
    ['a client, as access tokens have', { client_id: 'complemento' }],
    ['the kind of Keycloak’s access tokens', { typ: 'Bearer' }],
    ['events, as logout tokens have', { events: {} }],
  ])('with %s is not good', async (_que, datos) => {
    const { comprobar, token } = await montar();
    expect(await comprobar(await token(datos))).toBeNull();
  });

  it.each<DefectoDeToken>([
    'sin-firma',
    'hs256-con-la-llave-publica',
    'hs256-con-el-secreto',
    'llave-desconocida',
    'firma-alterada',
  ])('of the kind %s is not good', async (defecto) => {
    const { comprobar, token } = await montar();
    expect(await comprobar(await token({}, defecto))).toBeNull();
    expect(await comprobar(await token())).not.toBeNull();
  });

  it.each(['', 'a', 'a.b', 'a.b.c', '..', 'eyJhbGciOiJSUzI1NiJ9.e30.', 'ñ.ñ.ñ'])(
    'that is none (%j) is not good',
    async (texto) => {
      const { comprobar } = await montar();
      expect(await comprobar(texto)).toBeNull();
    },
  );

  it('of Google bears either of its names, is one person, and is of the Workspace that is named', async () => {
    const dominios = { TRIMESTRAL_ID_TOKEN_DOMINIOS: 'institucion.mx' };
    const { comprobar, token } = await montar(dominios, { nombre: GOOGLE, alg: 'RS256' }, comoGoogle);
    const esAna = { iss: GOOGLE, sub: '1099', correo: 'ana@institucion.mx' };
    const hd = 'institucion.mx';
    expect(await comprobar(await token({ hd }))).toEqual(esAna);
    expect(await comprobar(await token({ hd, iss: 'accounts.google.com' }))).toEqual(esAna);
    // An account of somebody's own, made with the institution's address
    expect(await comprobar(await token())).toBeNull();
    expect(await comprobar(await token({ hd: 'otra.mx' }))).toBeNull();
  });

  it('of another issuer is of the domain of its address, where the issuer answers for it', async () => {
    const { comprobar, token } = await montar({ TRIMESTRAL_ID_TOKEN_DOMINIOS: 'institucion.mx' });
    expect(await comprobar(await token())).not.toBeNull();
    expect(await comprobar(await token({ email: 'ana@institucion.mx@otra.mx' }))).toBeNull();
    expect(await comprobar(await token({ email_verified: false, hd: 'institucion.mx' }))).toBeNull();
  });
});

describe('The keys of an issuer', () => {
  it('are asked for once, again when they rotate, and not for every unknown name', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { emisor, comprobar, token } = await montar();
    const preguntas = (): number | undefined => emisor.veces.get('/jwks');
    const viejo = await token();
    for (let vez = 0; vez < 5; vez += 1) expect(await comprobar(viejo)).not.toBeNull();
    expect(preguntas()).toBe(1);
    await emisor.rotar();
    const nuevo = await token();
    // Whoever invents names of keys does not make the service ask at each
    for (let vez = 0; vez < 5; vez += 1) expect(await comprobar(nuevo)).toBeNull();
    expect(preguntas()).toBe(1);
    vi.setSystemTime(Date.now() + 31_000);
    expect(await comprobar(nuevo)).not.toBeNull();
    expect(preguntas()).toBe(2);
    expect(await comprobar(viejo)).toBeNull();
    expect(preguntas()).toBe(2);
  });

  it('that cannot be asked for are the issuer’s failure, not the token’s; and are asked for again', async () => {
    const { emisor, comprobar, token } = await montar();
    emisor.comportamiento.caido = true;
    const noResponde = expect.objectContaining({ codigo: 'servidor-externo-no-responde' }) as Error;
    await expect(comprobar(await token())).rejects.toThrow(noResponde);
    emisor.comportamiento.caido = false;
    expect(await comprobar(await token())).not.toBeNull();
    emisor.comportamiento.caido = true;
    expect(await comprobar(await token())).not.toBeNull();
  });
});
