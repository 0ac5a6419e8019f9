import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { describe, expect, it, onTestFinished } from 'vitest';
import { arrancar } from '../../../server/arranque/arrancar.ts';
import { escribirRespuesta } from '../../../server/http/envoltura/escribir-respuesta.ts';
import { seguridad } from '../../../server/http/seguridad.ts';
import { carpetaTemporal } from '../../support/carpeta-temporal.ts';

/** One address of each kind of answer: page, file, JSON, sign-in, description, figures, failures. */
const DIRECCIONES = [
  '/',
  '/organos/cvoe',
  '/panel/nada.js',
  '/api/v1/salud',
  '/api/v1/yo',
  '/api/v1/nada',
  '/api/v1/openapi.json',
  '/api',
  '/auth/entrar',
  '/auth/estilo.css',
  '/auth/nada',
  '/metrics',
];

const politica = (respuesta: Response): Map<string, string> =>
  new Map(
    (respuesta.headers.get('content-security-policy') ?? '').split(';').map((directiva) => {
      const [nombre = '', ...valores] = directiva.trim().split(' ');
      return [nombre, valores.join(' ')];
    }),
  );

/** Nothing runs but what the service serves, and nobody frames it. */
function exigirCerrada(respuesta: Response, donde: string): void {
  const dicha = politica(respuesta);
  expect(dicha.get('default-src'), donde).toBe("'none'");
  expect(dicha.get('base-uri'), donde).toBe("'none'");
  expect(dicha.get('frame-ancestors'), donde).toBe("'none'");
  expect(dicha.get('script-src') ?? "'self'", donde).toBe("'self'");
  expect(dicha.has('object-src'), donde).toBe(false);
  expect(respuesta.headers.get('x-content-type-options'), donde).toBe('nosniff');
  expect(respuesta.headers.get('referrer-policy'), donde).toBe('same-origin');
  expect(respuesta.headers.get('access-control-allow-origin'), donde).toBeNull();
  expect(respuesta.headers.get('x-powered-by'), donde).toBeNull();
}

/** The service as people reach it by `publica`; asked directly, as its proxy does. */
async function servicioEn(publica: string): Promise<(ruta: string) => string> {
  const lineas: string[] = [];
  const servicio = await arrancar({
    entorno: {
      TRIMESTRAL_DATOS: carpetaTemporal(),
      TRIMESTRAL_PUERTO: '0',
      TRIMESTRAL_REGISTRO: 'info',
      TRIMESTRAL_URL_PUBLICA: publica,
    },
    destino: { write: (linea: string) => void lineas.push(linea) },
  });
  onTestFinished(() => servicio.parar());
  const [, puerto = ''] = /"puerto":(\d+)/.exec(lineas.join('')) ?? [];
  return (ruta) => `http://127.0.0.1:${puerto}${ruta}`;
}

/** `fetch` sends no TRACE. */
const rastrear = (direccion: string): Promise<number> =>
  new Promise((cumplir, fallar) => {
    request(direccion, { method: 'TRACE' }, (respuesta) => {
      respuesta.resume();
      cumplir(respuesta.statusCode ?? 0);
    })
      .on('error', fallar)
      .end();
  });

describe('every answer', () => {
  it('runs nothing from elsewhere, is framed by nobody, and is what it says it is', async () => {
    const en = await servicioEn('https://trimestral.ejemplo.mx');
    for (const ruta of DIRECCIONES) {
      const respuesta = await fetch(en(ruta));
      exigirCerrada(respuesta, ruta);
      expect(respuesta.headers.get('content-type'), ruta).toMatch(/charset=utf-8|^image\//i);
      expect(respuesta.headers.get('strict-transport-security'), ruta).toBe(
        'max-age=31536000; includeSubDomains',
      );
    }
  });

  it('lets a page of the service alone frame what stands beside the libro, which runs nothing from elsewhere either', async () => {
    const en = await servicioEn('https://trimestral.ejemplo.mx');
    const barra = readdirSync('dist/panel').find((nombre) => /^barra-.+\.html$/.test(nombre)) ?? '';
    const dicha = politica(await fetch(en(`/panel/${barra}`)));
    expect(dicha.get('frame-ancestors')).toBe("'self'");
    expect([dicha.get('default-src'), dicha.get('script-src')]).toEqual(["'none'", "'self'"]);
    expect(politica(await fetch(en('/'))).get('frame-src')).toBe("'self'");
  });

  it('gives no other site leave to ask, and repeats no request', async () => {
    const en = await servicioEn('http://localhost');
    for (const ruta of DIRECCIONES) {
      const previa = await fetch(en(ruta), {
        method: 'OPTIONS',
        headers: { Origin: 'https://otro.mx', 'Access-Control-Request-Method': 'POST' },
      });
      expect(
        [...previa.headers.keys()].filter((e) => e.startsWith('access-control')),
        ruta,
      ).toEqual([]);
      expect([404, 405], ruta).toContain(await rastrear(en(ruta)));
    }
  });

  it('is closed too where a page that the service wrote is shown', async () => {
    const app = express();
    app.use(seguridad(true), (_req, res) => {
      const archivo = { bytes: Buffer.from('<p>Acuse</p>'), tipo: 'text/html', nombre: null };
      escribirRespuesta(res, { estado: 200, archivo });
    });
    const servidor = app.listen(0, '127.0.0.1');
    onTestFinished(() => void servidor.close());
    await new Promise((listo) => servidor.once('listening', listo));
    const respuesta = await fetch(`http://127.0.0.1:${String((servidor.address() as AddressInfo).port)}/`);
    exigirCerrada(respuesta, 'acuse.html');
    expect(politica(respuesta).has('sandbox')).toBe(true);
    expect(respuesta.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});
