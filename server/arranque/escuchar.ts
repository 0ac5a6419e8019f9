import type { AddressInfo } from 'node:net';
import { createServer, type RequestListener, type Server } from 'node:http';
import gracefulShutdown from 'http-graceful-shutdown';
import { Problem } from '../../shared/problem.ts';
import { contestarIlegible } from '../http/peticion-ilegible.ts';

/** Times of a connection, in milliseconds: a client that dawdles holds nobody up. */
const ESPERAS = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 10_000 };

/** How long requests under way are let end when the service stops, in milliseconds. */
const DESPEDIDA_MS = 25_000;

/** A server that listens. */
export interface Escucha {
  readonly puerto: number;
  /** Whoever answers; requests that came before wait for it. */
  readonly atender: (quien: RequestListener) => void;
  /** Takes no more connections, and lets those under way end. */
  readonly parar: () => Promise<void>;
}

const MOTIVOS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'ya lo usa otro programa; elija otro con --puerto',
  EACCES: 'no se permite usarlo; elija uno mayor que 1023',
  EADDRNOTAVAIL: 'no se puede usar en esa dirección de red',
};

function abierto(servidor: Server, puerto: number, direccion: string): Promise<number> {
  return new Promise((cumplir, fallar) => {
    servidor.once('error', (error: NodeJS.ErrnoException) => {
      const motivo = MOTIVOS[error.code ?? ''] ?? 'no se pudo abrir';
      fallar(new Problem('ajuste-no-valido', { ajuste: `TRIMESTRAL_PUERTO (${String(puerto)})`, motivo }));
    });
    servidor.listen(puerto, direccion, () => {
      cumplir((servidor.address() as AddressInfo).port);
    });
  });
}

/**
 * Listens over HTTP: the port is known before whoever answers, who tells people of it.
 * @param puerto 0 for any that is free
 * @throws Problem `ajuste-no-valido` where the port is taken or forbidden
 */
export async function escuchar(puerto: number, direccion: string): Promise<Escucha> {
  const servidor = createServer(ESPERAS);
  const detener = gracefulShutdown(servidor, { signals: '', forceExit: false, timeout: DESPEDIDA_MS });
  const pendientes: Parameters<RequestListener>[] = [];
  const guardar: RequestListener = (...pedido) => pendientes.push(pedido);
  servidor.on('request', guardar);
  servidor.on('clientError', contestarIlegible);
  // What else a client expects is no reason to refuse it (RFC 9110 §10.1.1); Node would, with a number alone
  servidor.on('checkExpectation', (req, res) => servidor.emit('request', req, res));
  return {
    puerto: await abierto(servidor, puerto, direccion),
    atender: (quien) => {
      servidor.off('request', guardar);
      servidor.on('request', quien);
      for (const pedido of pendientes.splice(0)) quien(...pedido);
    },
    parar: async () => {
      await detener();
    },
  };
}
