import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request that came by. */
export interface Pasado {
  readonly metodo: string;
  readonly ruta: string;
  readonly encabezados: IncomingHttpHeaders;
}

/**
 * What becomes of a request: `pasa`, it goes on and its answer comes back; `se-pierde`, it goes on and its answer never
 * comes; `se-corta`, half of its answer comes; `no-llega`, nothing goes on; or an answer of the middleman's own.
 */
export type Suerte =
  | 'pasa'
  | 'se-pierde'
  | 'se-corta'
  | 'no-llega'
  | { readonly estado: number; readonly encabezados?: Record<string, string>; readonly cuerpo?: string };

/**
 * A middleman on the loopback between a client and a service, who loses what the test says.
 * @param destino of the service; asked for each time where it may move
 * @param suerteDe of each request, by its turn
 */
export async function intermediario(
  destino: string | (() => string),
  suerteDe: (pasado: Pasado, turno: number) => Suerte,
): Promise<{ readonly url: string; readonly pasados: readonly Pasado[] }> {
  const pasados: Pasado[] = [];
  const servidor = createServer((req, res) => {
    const pasado = { metodo: req.method ?? '', ruta: req.url ?? '', encabezados: req.headers };
    const suerte = suerteDe(pasado, pasados.push(pasado));
    if (suerte === 'no-llega') return void req.socket.destroy();
    if (typeof suerte === 'object') {
      req.resume();
      return void res.writeHead(suerte.estado, suerte.encabezados ?? {}).end(suerte.cuerpo ?? '');
    }
    const alla = request(
      new URL(pasado.ruta, typeof destino === 'string' ? destino : destino()),
      { method: pasado.metodo, headers: req.headers },
      (contestado) => {
        if (suerte === 'se-pierde') {
          contestado.resume();
          return void contestado.on('end', () => req.socket.destroy());
        }
        res.writeHead(contestado.statusCode ?? 500, contestado.headers);
        if (suerte === 'pasa') return void contestado.pipe(res);
        contestado.once('data', (trozo: Buffer) => {
          res.write(trozo.subarray(0, Math.floor(trozo.length / 2)), () => req.socket.destroy());
        });
      },
    );
    alla.on('error', () => req.socket.destroy());
    req.pipe(alla);
  }).listen(0, '127.0.0.1');
  await once(servidor, 'listening');
  onTestFinished(async () => {
    servidor.closeAllConnections();
    servidor.close();
    await once(servidor, 'close');
  });
  return { url: `http://127.0.0.1:${String((servidor.address() as AddressInfo).port)}`, pasados };
}
