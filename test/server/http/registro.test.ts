import { describe, expect, it, onTestFinished, vi } from 'vitest';
import * as z from 'zod';
import { arrancar } from '../../../server/arranque/arrancar.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

const renglon = z.object({
  nivel: z.string(),
  time: z.iso.datetime(),
  hecho: z.string(),
  peticion: z.string().optional(),
  persona: z.string().nullish(),
  codigo: z.string().nullish(),
  req: z.object({ metodo: z.string(), ruta: z.string() }).optional(),
  res: z.object({ estado: z.number() }).optional(),
});

/** The service with its log, and who entered by the link of the terminal. */
async function conRegistro() {
  const lineas: string[] = [];
  const servicio = await arrancar({
    entorno: { TRIMESTRAL_DATOS: carpetaTemporal(), TRIMESTRAL_PUERTO: '0', TRIMESTRAL_REGISTRO: 'info' },
    destino: { write: (linea: string) => void lineas.push(linea) },
  });
  onTestFinished(() => servicio.parar());
  const { url, enlace } = servicio;
  const entrada = await fetch(enlace ?? '', {
    method: 'POST',
    headers: { origin: url },
    redirect: 'manual',
  });
  const [cookie = ''] = (entrada.headers.get('set-cookie') ?? '').split(';');
  const pedir = (ruta: string, conCookie: boolean): Promise<Response> =>
    fetch(url + ruta, conCookie ? { headers: { cookie } } : {});
  /** The line of a request: it is written once the answer is on its way. */
  const renglonDe = (respuesta: Response) =>
    vi.waitFor(() => {
      const id = respuesta.headers.get('x-request-id') ?? '';
      const linea = lineas.find((l) => l.includes(`"peticion":"${id}"`)) ?? '';
      expect([...linea.matchAll(/"peticion":/g)]).toHaveLength(1);
      return renglon.parse(JSON.parse(linea));
    });
  return { pedir, renglonDe, lineas, secreto: enlace?.split('/').at(-1) ?? '', cookie };
}

const ID = /^[0-9a-f-]{36}$/;

describe('the log', () => {
  it('has a line for each request: when, which, who by an id, what came of it', async () => {
    const { pedir, renglonDe } = await conRegistro();
    const respuesta = await pedir('/api/v1/yo', true);
    const yo = z.object({ persona: z.object({ id: z.string() }) }).parse(await respuesta.json());
    const visto = await renglonDe(respuesta);
    expect(visto).toMatchObject({ req: { metodo: 'GET', ruta: '/api/v1/yo' }, res: { estado: 200 } });
    expect(visto.persona).toBe(yo.persona.id);
    expect(visto.codigo ?? null).toBeNull();
  });

  it('says by its code why a request was refused', async () => {
    const { pedir, renglonDe } = await conRegistro();
    const perdida = await renglonDe(await pedir('/api/v1/organos/nada?correo=ana@ine.mx', true));
    expect(perdida).toMatchObject({ codigo: 'no-encontrado', req: { ruta: '/api/v1/organos/nada' } });
    expect(perdida.persona).toMatch(ID);
    const ajena = await renglonDe(await pedir('/api/v1/yo', false));
    expect(ajena).toMatchObject({ codigo: 'sin-identidad', res: { estado: 401 } });
    expect(ajena.persona ?? null).toBeNull();
  });

  it('has neither what opens the service nor what was asked for', async () => {
    const { pedir, renglonDe, lineas, secreto, cookie } = await conRegistro();
    await renglonDe(await pedir('/api/v1/organos?correo=ana@ine.mx', true));
    await renglonDe(await pedir(`/Auth/Enlace/${secreto}`, false));
    const todo = lineas.join('');
    for (const dato of [secreto, cookie.split('=')[1] ?? '', 'ana@ine.mx']) {
      expect(dato).not.toBe('');
      expect(todo).not.toContain(dato);
    }
  });
});
