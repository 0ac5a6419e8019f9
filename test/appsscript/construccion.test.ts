import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { EJEMPLO, entenderAjustes, leerAjustes } from '../../scripts/complemento/ajustes-de-institucion.mjs';
import { guionConstruido, INSTITUCION } from '../support/apps-script/guion-construido.ts';
import { ALCANCES } from '../support/apps-script/manifiesto.ts';

const fallo = (cambios: object): string => {
  try {
    entenderAjustes({ ...INSTITUCION, ...cambios }, 'institucion.json');
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

describe('the settings of an institution', () => {
  it.each([
    [
      { servicio: 'http://trimestral.institucion.mx' },
      '«servicio»: Escriba la dirección del servicio con https://',
    ],
    [{ servicio: 'https://trimestral.institucion.mx/' }, '«servicio»: Escriba la dirección'],
    [{ servicio: '' }, '«servicio»: Escriba la dirección'],
    [{ modo: 'recoge' }, '«servicio»: En modo "recoge" el complemento no habla con el servicio'],
    [{ modo: 'manda' }, '«modo»: Escriba "envia"'],
    [{ forma: 'suelto' }, '«forma»: Escriba "complemento"'],
    [{ dominios: ['@institucion.mx'] }, '«dominios.0»: Escriba el dominio sin arroba'],
    [{ dominios: [] }, '«dominios»: Escriba al menos un dominio'],
    [{ dominios: 'institucion.mx' }, '«dominios»: Escriba entre corchetes'],
    [{ nombre: '' }, '«nombre»: Escriba el nombre de la institución.'],
    [{ script: 'https://script.google.com/x' }, '«script»: El identificador'],
    [{ servidor: 'x' }, 'Sobra «servidor»'],
  ])('%j are refused with what to do', (cambios, mensaje) => {
    expect(fallo(cambios)).toContain('institucion.json no se puede usar:');
    expect(fallo(cambios)).toContain(mensaje);
  });

  it('are those of the example where they are right', async () => {
    await expect(leerAjustes(EJEMPLO)).resolves.toMatchObject({ modo: 'envia', forma: 'complemento' });
    expect(fallo({ modo: 'recoge', servicio: '' })).toBe('');
    expect(fallo({ servicio: 'https://institucion.mx:8443/trimestral' })).toBe('');
  });

  it('say so where the file is not there or is no JSON', async () => {
    await expect(leerAjustes('no-esta.json')).rejects.toThrow(`Copie ${EJEMPLO} con ese nombre`);
    await expect(leerAjustes('LICENSE')).rejects.toThrow('LICENSE no es JSON válido');
  });
});

describe('the manifest', () => {
  it('asks for what the add-on needs and for one address', async () => {
    const { manifiesto } = await guionConstruido();
    expect([...manifiesto.oauthScopes].sort()).toEqual([...ALCANCES].sort());
    expect(manifiesto.urlFetchWhitelist).toEqual(['https://trimestral.institucion.mx/']);
    expect(manifiesto).toMatchObject({ runtimeVersion: 'V8', timeZone: 'America/Mexico_City' });
  });

  it('asks for no network where the service fetches', async () => {
    const { manifiesto } = await guionConstruido({ modo: 'recoge', servicio: '' });
    expect(manifiesto.oauthScopes.filter((uno) => uno.includes('external_request'))).toEqual([]);
    expect(manifiesto.urlFetchWhitelist).toBeUndefined();
  });
});

describe('npm run push:addon', () => {
  const subir = (...dados: string[]): { status: number | null; stderr: string } =>
    spawnSync(process.execPath, ['scripts/subir-complemento.mjs', ...dados], { encoding: 'utf8' });

  it('uploads nothing of the example', () => {
    const { status, stderr } = subir(`--institucion=${EJEMPLO}`);
    expect(status).toBe(1);
    expect(stderr).toContain('Los ajustes de ejemplo no se suben');
  });
});
