import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AJUSTES_DE_IDENTIDAD, ajustesDeIdentidad } from '../../../server/identidad/ajustes-de-identidad.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

const OIDC = {
  TRIMESTRAL_OIDC_EMISOR: 'https://accounts.google.com',
  TRIMESTRAL_OIDC_CLIENTE: 'panel',
  TRIMESTRAL_OIDC_SECRETO: 's3creto',
};
const AUDIENCIA = { TRIMESTRAL_ID_TOKEN_AUDIENCIAS: 'complemento' };

describe('The settings of identity', () => {
  it('are none where nothing is said', () => {
    expect(ajustesDeIdentidad({})).toEqual({ oidc: null, idToken: null });
  });

  it('need little more than the issuer and the client', () => {
    expect(ajustesDeIdentidad(OIDC).oidc).toEqual({
      emisor: new URL('https://accounts.google.com'),
      cliente: 'panel',
      secreto: 's3creto',
      alcances: 'openid email profile',
      dominios: [],
      correo: 'email',
    });
    expect(ajustesDeIdentidad(AUDIENCIA).idToken).toEqual({
      emisor: new URL('https://accounts.google.com'),
      audiencias: ['complemento'],
      dominios: [],
    });
  });

  it('take any issuer, lists, and the secret from a file', () => {
    const archivo = join(carpetaTemporal(), 'secreto');
    writeFileSync(archivo, 'de archivo\n');
    const entorno = {
      TRIMESTRAL_OIDC_EMISOR: 'https://login.microsoftonline.com/0f7c1c8e-0000-4000-8000-000000000000/v2.0',
      TRIMESTRAL_OIDC_CLIENTE: 'panel',
      TRIMESTRAL_OIDC_SECRETO_ARCHIVO: archivo,
      TRIMESTRAL_OIDC_ALCANCES: 'openid, email',
      TRIMESTRAL_OIDC_DOMINIOS: 'Institucion.MX; otra.mx',
      TRIMESTRAL_OIDC_CORREO: 'preferred_username',
      TRIMESTRAL_ID_TOKEN_AUDIENCIAS: 'uno dos',
    };
    const { oidc, idToken } = ajustesDeIdentidad(entorno);
    const dominios = ['institucion.mx', 'otra.mx'];
    expect(oidc).toMatchObject({ secreto: 'de archivo', alcances: 'openid email', dominios });
    expect(idToken).toMatchObject({ audiencias: ['uno', 'dos'], dominios });
    const propios = ajustesDeIdentidad({ ...entorno, TRIMESTRAL_ID_TOKEN_DOMINIOS: 'tercera.mx' }).idToken;
    expect(propios?.dominios).toEqual(['tercera.mx']);
    const keycloak = { ...OIDC, TRIMESTRAL_OIDC_EMISOR: 'http://localhost:8080/realms/informes' };
    expect(ajustesDeIdentidad(keycloak).oidc?.emisor.pathname).toBe('/realms/informes');
  });

  it.each<[string, Record<string, string>]>([
    ['TRIMESTRAL_OIDC_EMISOR', { ...OIDC, TRIMESTRAL_OIDC_EMISOR: 'accounts.google.com' }],
    ['TRIMESTRAL_OIDC_EMISOR', { ...OIDC, TRIMESTRAL_OIDC_EMISOR: 'http://emisor.mx' }],
    [
      'TRIMESTRAL_OIDC_EMISOR',
      { ...OIDC, TRIMESTRAL_OIDC_EMISOR: 'https://a.mx/.well-known/openid-configuration' },
    ],
    ['TRIMESTRAL_OIDC_EMISOR', { ...OIDC, TRIMESTRAL_OIDC_EMISOR: 'https://a.mx/?x=1' }],
    ['TRIMESTRAL_OIDC_EMISOR', { ...OIDC, TRIMESTRAL_OIDC_EMISOR: 'https://ana:x@a.mx/' }],
    [
      'TRIMESTRAL_OIDC_EMISOR',
      { ...OIDC, TRIMESTRAL_OIDC_EMISOR: 'https://login.microsoftonline.com/common/v2.0' },
    ],
    ['TRIMESTRAL_OIDC_EMISOR', { TRIMESTRAL_OIDC_CLIENTE: 'panel' }],
    ['TRIMESTRAL_OIDC_CLIENTE', { TRIMESTRAL_OIDC_EMISOR: 'https://a.mx' }],
    ['TRIMESTRAL_OIDC_SECRETO_ARCHIVO', { ...OIDC, TRIMESTRAL_OIDC_SECRETO_ARCHIVO: '/no/existe' }],
    ['TRIMESTRAL_OIDC_ALCANCES', { ...OIDC, TRIMESTRAL_OIDC_ALCANCES: 'email profile' }],
    ['TRIMESTRAL_OIDC_DOMINIOS', { ...OIDC, TRIMESTRAL_OIDC_DOMINIOS: '@institucion.mx' }],
    ['TRIMESTRAL_OIDC_CORREO', { ...OIDC, TRIMESTRAL_OIDC_CORREO: 'upn' }],
    ['TRIMESTRAL_ID_TOKEN_EMISOR', { ...AUDIENCIA, TRIMESTRAL_ID_TOKEN_EMISOR: 'http://emisor.mx' }],
    ['TRIMESTRAL_ID_TOKEN_DOMINIOS', { ...AUDIENCIA, TRIMESTRAL_ID_TOKEN_DOMINIOS: 'institucion' }],
  ])('are refused, without telling the secret, where %s is wrong: %j', (ajuste, entorno) => {
    expect(() => ajustesDeIdentidad(entorno)).toThrow(
      expect.objectContaining({
        codigo: 'ajuste-no-valido',
        datos: expect.objectContaining({ ajuste }) as object,
        detalle: expect.not.stringContaining('s3creto') as string,
      }),
    );
    expect(Object.keys(AJUSTES_DE_IDENTIDAD)).toContain(ajuste);
  });
});
