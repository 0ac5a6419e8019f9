import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entorno } from '../../../server/entorno.ts';
import { AJUSTES_DE_GOOGLE, ajustesDeGoogle } from '../../../server/google/ajustes-de-google.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

const ARCHIVO = 'TRIMESTRAL_GOOGLE_CREDENCIALES_ARCHIVO';
const LLAVE = JSON.stringify({
  type: 'service_account',
  client_email: 'c@p.iam.gserviceaccount.com',
  private_key: 'SECRETA',
});

const conArchivo = (texto: string): string => {
  const ruta = join(carpetaTemporal(), 'llave.json');
  writeFileSync(ruta, texto);
  return ruta;
};

describe('the settings of Google', () => {
  it('say nothing where nothing is set, and the rest where the file of credentials is', () => {
    expect(ajustesDeGoogle({})).toBeNull();
    expect(ajustesDeGoogle({ [ARCHIVO]: conArchivo(LLAVE) })).toMatchObject({
      ...{ unidad: '', como: '', cada: 5, porMinuto: 60, raiz: null },
      credenciales: { client_email: 'c@p.iam.gserviceaccount.com' },
    });
    expect(ajustesDeGoogle({ [ARCHIVO]: 'adc', TRIMESTRAL_GOOGLE_UNIDAD: '0AbcdEF' })).toMatchObject({
      ...{ credenciales: null, unidad: '0AbcdEF' },
    });
    expect(Object.keys(AJUSTES_DE_GOOGLE)).toContain(ARCHIVO);
  });

  const MALOS: readonly (readonly [string, Entorno])[] = [
    ['a file that is not there', { [ARCHIVO]: '/no/existe.json' }],
    ['a file that is no JSON', { [ARCHIVO]: '{SECRETA' }],
    ['the JSON of something else', { [ARCHIVO]: '{"type":"authorized_user","x":"SECRETA"}' }],
    ['a shared drive without credentials', { TRIMESTRAL_GOOGLE_UNIDAD: '0AbcdEF' }],
    [
      'a shared drive by its address',
      { [ARCHIVO]: 'adc', TRIMESTRAL_GOOGLE_UNIDAD: 'https://drive.google.com/x' },
    ],
    ['to act for a person without a key', { [ARCHIVO]: 'adc', TRIMESTRAL_GOOGLE_COMO: 'ana@institucion.mx' }],
    ['no number of minutes', { [ARCHIVO]: 'adc', TRIMESTRAL_GOOGLE_CADA: 'diario' }],
    ['more reads than are possible', { [ARCHIVO]: 'adc', TRIMESTRAL_GOOGLE_LECTURAS_POR_MINUTO: '0' }],
    [
      'another machine without encryption',
      { [ARCHIVO]: 'adc', TRIMESTRAL_GOOGLE_API: 'http://google.institucion.mx/' },
    ],
  ];
  it.each(MALOS)('refuse %s, and repeat no secret', (_, dicho) => {
    const credenciales = dicho[ARCHIVO] ?? '';
    const entorno = credenciales.startsWith('{') ? { ...dicho, [ARCHIVO]: conArchivo(credenciales) } : dicho;
    expect(() => ajustesDeGoogle(entorno)).toThrow(/El ajuste TRIMESTRAL_GOOGLE_/);
    expect(() => ajustesDeGoogle(entorno)).not.toThrow(/SECRETA/);
  });
});
