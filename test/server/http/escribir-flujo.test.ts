import { once } from 'node:events';
import { createServer, get } from 'node:http';
import express from 'express';
import { expect, it, onTestFinished } from 'vitest';
import { escribirFlujo } from '../../../server/http/envoltura/escribir-flujo.ts';

/** A server that answers with events. @returns its address */
async function servir(atender: express.RequestHandler): Promise<string> {
  const servidor = createServer(express().get('/', atender)).listen(0, '127.0.0.1');
  onTestFinished(() => void servidor.close());
  await once(servidor, 'listening');
  const lugar = servidor.address();
  return `http://127.0.0.1:${String(typeof lugar === 'object' ? lugar?.port : '')}/`;
}

const sigue = (): Promise<boolean> => Promise.resolve(true);

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
  const acabo = new Promise<void>((listo, fallar) => {
    void servir((_req, res) => {
      res.on('close', () => {
        escribirFlujo(res, { eventos, cortar }, sigue).then(listo, fallar);
      });
      peticion?.destroy();
    }).then((url) => {
      peticion = get(url).on('error', () => undefined);
    }, fallar);
  });
  let peticion: ReturnType<typeof get> | undefined;
  await acabo;
  expect(cortes).toBeGreaterThan(0);
});

it('waits for whoever reads slowly without hearing the same answer more and more often', async () => {
  const datos = { texto: 'x'.repeat(300_000) };
  let mas = 0;
  const url = await servir((_req, res) => {
    const eventos = (async function* () {
      for (let i = 0; i < 40; i += 1) {
        yield await Promise.resolve({ tipo: 'lote', id: i, datos });
        mas = Math.max(mas, res.listenerCount('close'), res.listenerCount('drain'));
      }
    })();
    void escribirFlujo(res, { eventos, cortar: () => undefined }, sigue);
  });
  const leido = await (await fetch(url)).text();
  expect(leido.split('event: lote')).toHaveLength(41);
  expect(mas).toBeLessThan(8);
});
