import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { arrancar, type ServicioEnMarcha } from '../../../server/arranque/arrancar.ts';
import type { OpcionesDeArranque } from '../../../server/arranque/opciones-de-arranque.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

interface Arrancado extends ServicioEnMarcha {
  readonly lineas: string[];
}

async function arrancarEn(opciones: Partial<OpcionesDeArranque> = {}): Promise<Arrancado> {
  const lineas: string[] = [];
  const marcha = await arrancar({
    entorno: { TRIMESTRAL_HILOS: '1' },
    puerto: 0,
    datos: carpetaTemporal(),
    destino: { write: (linea) => void lineas.push(linea) },
    ...opciones,
  });
  onTestFinished(() => marcha.parar());
  return { ...marcha, lineas };
}

/** Enters by the one-time link; gives the cookie. */
async function entrar({ enlace }: ServicioEnMarcha): Promise<string> {
  const respuesta = await fetch(enlace ?? '', {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: new URL(enlace ?? '').origin },
  });
  expect(respuesta.status).toBe(303);
  return (respuesta.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

describe('The service', () => {
  it('starts on nothing, and lets whoever reads the terminal enter with its link', async () => {
    const marcha = await arrancarEn();
    expect(await (await fetch(`${marcha.url}/api/v1/listo`)).json()).toMatchObject({ estado: 'bien' });
    const cookie = await entrar(marcha);
    const yo = await fetch(`${marcha.url}/api/v1/yo`, { headers: { Cookie: cookie } });
    expect(await yo.json()).toMatchObject({ via: 'sesion', papeles: [{ papel: 'administracion' }] });
  });

  it('lets what is under way end when it stops, and takes nothing new', async () => {
    const marcha = await arrancarEn();
    const cookie = await entrar(marcha);
    let soltar = (): void => undefined;
    const detenida = new Promise<void>((cumplir) => (soltar = cumplir));
    // A change holds the store's one writer: the request waits for it
    const cambio = marcha.servicio.almacen.cambiar('terminal', () => detenida);
    const cuerpo = JSON.stringify({
      clave: 'cvoe',
      nombre: 'Comisión',
      siglas: 'CVOE',
      institucion: 'Instituto',
      siglasDeInstitucion: 'IE',
    });
    const enCurso = fetch(`${marcha.url}/api/v1/organos`, {
      method: 'POST',
      body: cuerpo,
      headers: {
        Cookie: cookie,
        Origin: marcha.url,
        'X-Trimestral': '1',
        'Content-Type': 'application/json',
      },
    });
    await new Promise((listo) => setTimeout(listo, 200));
    const parado = marcha.parar();
    await expect(fetch(`${marcha.url}/api/v1/salud`)).rejects.toThrow();
    soltar();
    await cambio;
    expect((await enCurso).status).toBe(201);
    await parado;
  });

  it('says which port is taken, and leaves nothing open', async () => {
    const otro = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void otro.close());
    await new Promise((listo) => otro.once('listening', listo));
    const { port } = otro.address() as AddressInfo;
    await expect(arrancarEn({ puerto: port })).rejects.toThrow(`(${String(port)}) ya lo usa otro programa`);
  });

  it('refuses a wrong setting, and names it', async () => {
    await expect(arrancarEn({ entorno: { TRIMESTRAL_BITACORA_CORREO: 'nadie' } })).rejects.toThrow(
      'TRIMESTRAL_BITACORA_CORREO',
    );
  });

  it('logs a line for each request with its id, and neither people nor secrets', async () => {
    const marcha = await arrancarEn();
    const cookie = await entrar(marcha);
    const respuesta = await fetch(`${marcha.url}/api/v1/yo?clave=secreta`, { headers: { Cookie: cookie } });
    await respuesta.text();
    await expect.poll(() => marcha.lineas.join('')).toContain(respuesta.headers.get('X-Request-Id'));
    const todo = marcha.lineas.join('');
    const secretos = ['secreta', cookie.split('=')[1] ?? '', (marcha.enlace ?? '').split('/').at(-1) ?? ''];
    for (const secreto of [...secretos, 'Administración local']) {
      expect(secreto).not.toBe('');
      expect(todo).not.toContain(secreto);
    }
  });

  it('gives its figures to the machine itself, or to whoever shows the token', async () => {
    const abierto = await arrancarEn();
    expect(await (await fetch(`${abierto.url}/metrics`)).text()).toContain('trimestral_peticion_segundos');
    const cerrado = await arrancarEn({ entorno: { TRIMESTRAL_METRICAS_TOKEN: 'cuentas' } });
    const leer = (token: string): Promise<Response> =>
      fetch(`${cerrado.url}/metrics`, { headers: { Authorization: `Bearer ${token}` } });
    expect((await leer('otro')).status).toBe(401);
    expect((await leer('cuentas')).status).toBe(200);
  });
});
