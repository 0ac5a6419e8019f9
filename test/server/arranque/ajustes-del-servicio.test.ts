import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ajustesDelServicio } from '../../../server/arranque/ajustes-del-servicio.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

const rechazo = (entorno: Record<string, string>): string => {
  try {
    ajustesDelServicio(entorno);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('Settings of the service', () => {
  it('asks for nothing: a first run is on the machine itself, on SQLite', () => {
    expect(ajustesDelServicio({})).toMatchObject({
      url: null,
      datos: 'trimestral-datos',
      puerto: 3_000,
      direccion: '127.0.0.1',
      urlPublica: null,
      proxies: false,
      paginas: null,
      claveDeLlave: null,
      tokenDeMetricas: null,
      registro: 'info',
    });
  });

  it.each([
    ['TRIMESTRAL_PUERTO', '70000'],
    ['TRIMESTRAL_PUERTO', 'ochenta'],
    ['TRIMESTRAL_HILOS', '0'],
    ['TRIMESTRAL_MEMORIA_MB', '1e3'],
    ['TRIMESTRAL_URL_PUBLICA', 'trimestral.institucion.mx'],
    ['TRIMESTRAL_URL_PUBLICA', 'https://institucion.mx/trimestral'],
    ['TRIMESTRAL_PROXIES', 'true'],
    ['TRIMESTRAL_REGISTRO', 'todo'],
    ['TRIMESTRAL_PETICIONES_POR_MINUTO', '-1'],
  ])('refuses %s=%s, naming it', (ajuste, valor) => {
    expect(rechazo({ [ajuste]: valor })).toContain(ajuste);
  });

  it('never repeats the address of the database, which has the password', () => {
    const dicho = rechazo({ DATABASE_URL: 'mysql://trimestral:secreta@servidor/base' });
    expect(dicho).toContain('DATABASE_URL');
    expect(dicho).not.toContain('secreta');
  });

  it('reads secrets from files, without their last line break', () => {
    const archivo = join(carpetaTemporal(), 'clave');
    writeFileSync(archivo, 'correcta caballo\n');
    expect(ajustesDelServicio({ TRIMESTRAL_LLAVE_CLAVE_ARCHIVO: archivo }).claveDeLlave).toBe(
      'correcta caballo',
    );
  });

  it('takes proxies as a number or as networks', () => {
    expect(ajustesDelServicio({ TRIMESTRAL_PROXIES: '1' }).proxies).toBe(1);
    expect(ajustesDelServicio({ TRIMESTRAL_PROXIES: 'loopback, 10.0.0.0/8' }).proxies).toBe(
      'loopback, 10.0.0.0/8',
    );
  });

  it('bounds the embedded store by pages of 4 KiB', () => {
    expect(ajustesDelServicio({ TRIMESTRAL_DISCO_MB: '2' }).paginas).toBe(512);
  });
});
