import { once } from 'node:events';
import { createServer, get } from 'node:http';
import express from 'express';
import { expect, it, onTestFinished } from 'vitest';
import { escribirFlujo } from '../../../server/http/envoltura/escribir-flujo.ts';

it('ends for whoever went away before the first event could be told', async () => {
  let cortes = 0;
  let seguir: () => void = () => undefined;
  const cortado = new Promise<void>((listo) => (seguir = listo));
  const eventos = (async function* () {
    await cortado;
    yield { tipo: 'latido' };
  })();
  const cortar = (): void => {
    cortes += 1;
    seguir();
  };
  const app = express();
  const acabo = new Promise<void>((listo, fallar) => {
    app.get('/', (_req, res) => {
      res.on('close', () => {
        escribirFlujo(res, { eventos, cortar }, () => Promise.resolve(true)).then(listo, fallar);
      });
      peticion.destroy();
    });
  });
  const servidor = createServer(app);
  servidor.listen(0, '127.0.0.1');
  onTestFinished(() => void servidor.close());
  await once(servidor, 'listening');
  const lugar = servidor.address();
  const puerto = typeof lugar === 'object' && lugar !== null ? lugar.port : 0;
  const peticion = get(`http://127.0.0.1:${String(puerto)}/`).on('error', () => undefined);
  await acabo;
  expect(cortes).toBeGreaterThan(0);
});
