import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AJUSTES_DE_RED, ajustesDeRed } from '../../../server/red/ajustes-de-red.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

describe('The settings of the network', () => {
  const noEsPem = (): string => {
    const ruta = join(carpetaTemporal(), 'autoridad.pem');
    writeFileSync(ruta, '-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----\n');
    return ruta;
  };

  it('are none where nothing is said', () => {
    expect(ajustesDeRed({})).toEqual({ proxyHttps: '', proxyHttp: '', sinProxy: '', autoridades: [] });
  });

  it.each<[string, () => string]>([
    ['HTTPS_PROXY', () => 'proxy:3128'],
    ['HTTPS_PROXY', () => 'socks5://proxy:1080'],
    ['HTTP_PROXY', () => 'http://'],
    ['TRIMESTRAL_CA_ARCHIVO', () => '/no/existe.pem'],
    ['TRIMESTRAL_CA_ARCHIVO', noEsPem],
    ['NODE_EXTRA_CA_CERTS', () => import.meta.filename],
  ])('are refused where %s is wrong', (ajuste, valor) => {
    expect(() => ajustesDeRed({ [ajuste]: valor() })).toThrow(
      expect.objectContaining({
        codigo: 'ajuste-no-valido',
        datos: expect.objectContaining({ ajuste }) as object,
      }),
    );
    expect(Object.keys(AJUSTES_DE_RED)).toContain(ajuste);
  });

  it('are refused without telling the password of a proxy', () => {
    expect(() => ajustesDeRed({ HTTPS_PROXY: 'ftp://ana:c0ntrasena@proxy' })).toThrow(
      expect.objectContaining({ detalle: expect.not.stringContaining('c0ntrasena') as string }),
    );
  });
});
