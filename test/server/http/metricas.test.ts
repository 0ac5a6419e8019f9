import { describe, expect, it, onTestFinished } from 'vitest';
import { arrancar } from '../../../server/arranque/arrancar.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

async function conMetricas(ajustes: Readonly<Record<string, string>> = {}) {
  const servicio = await arrancar({
    entorno: {
      TRIMESTRAL_DATOS: carpetaTemporal(),
      TRIMESTRAL_PUERTO: '0',
      TRIMESTRAL_REGISTRO: 'silent',
      ...ajustes,
    },
  });
  onTestFinished(() => servicio.parar());
  return (headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${servicio.url}/metrics`, { headers });
}

describe('the figures', () => {
  it('are for the machine itself, and name operations, never addresses', async () => {
    const leer = await conMetricas();
    await leer();
    const respuesta = await leer();
    expect(respuesta.status).toBe(200);
    expect(respuesta.headers.get('content-type')).toContain('text/plain');
    const texto = await respuesta.text();
    expect(texto).toContain('trimestral_peticion_segundos_count{operacion="otra",estado="200"}');
  });

  it('are not for whoever comes through a proxy, though it stands on the same machine and nobody said so', async () => {
    const leer = await conMetricas();
    for (const encabezado of ['X-Forwarded-For', 'Forwarded', 'Via'])
      expect((await leer({ [encabezado]: '203.0.113.9' })).status, encabezado).toBe(401);
  });

  it('are for whoever shows the token, where there is one', async () => {
    const leer = await conMetricas({ TRIMESTRAL_METRICAS_TOKEN: 'secreto' });
    expect((await leer()).status).toBe(401);
    expect((await leer({ Authorization: 'Bearer otro' })).status).toBe(401);
    expect((await leer({ Authorization: 'Bearer secreto', Via: '1.1 proxy' })).status).toBe(200);
  });
});
