import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as crearServidor } from 'node:http';
import { createServer as crearServidorTls } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import type { RequestListener } from 'node:http';

const leer = (nombre: string): string => readFileSync(new URL(nombre, import.meta.url), 'utf8');

/** The institution's own authority, in the file that an operator would name; it signed the server below. */
export const ARCHIVO_DE_AUTORIDAD = new URL('certificado-de-pruebas.pem', import.meta.url).pathname;

/** A name that no resolver knows: it is reached through the proxy alone. */
const SERVIDOR_INTERNO = 'emisor.institucion.test';

async function escuchar(servidor: Server): Promise<number> {
  servidor.listen(0, '127.0.0.1');
  await once(servidor, 'listening');
  return (servidor.address() as AddressInfo).port;
}

/** Something that was opened for a test. */
interface Abierto {
  readonly puerto: number;
  readonly cerrar: () => Promise<void>;
}

async function abrir(servidor: Server & { closeAllConnections: () => void }): Promise<Abierto> {
  const puerto = await escuchar(servidor);
  return {
    puerto,
    cerrar: async () => {
      servidor.closeAllConnections();
      servidor.close();
      await once(servidor, 'close');
    },
  };
}

/** A server by TLS that calls itself `SERVIDOR_INTERNO`. */
const abrirServidorInterno = (responder: RequestListener): Promise<Abierto> =>
  abrir(
    crearServidorTls(
      { key: leer('llave-de-pruebas.pem'), cert: leer('certificado-de-pruebas.pem') },
      responder,
    ),
  );

/** A proxy (RFC 9110 §9.3.6) that leads every name to this machine, and remembers where to. */
async function abrirProxy(): Promise<Abierto & { readonly pedidos: string[] }> {
  const pedidos: string[] = [];
  const servidor = crearServidor((_req, res) => {
    res.writeHead(405).end();
  });
  const tuneles = new Set<{ destroy: () => void }>();
  servidor.on('connect', (req, cliente, cabeza) => {
    const destino = req.url ?? '';
    pedidos.push(destino);
    const lejos = connect(Number(destino.split(':')[1]), '127.0.0.1', () => {
      cliente.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      lejos.write(cabeza);
      lejos.pipe(cliente).pipe(lejos);
    });
    for (const extremo of [lejos, cliente]) {
      tuneles.add(extremo);
      extremo.on('error', () => extremo.destroy());
    }
  });
  const { puerto, cerrar } = await abrir(servidor);
  return {
    puerto,
    pedidos,
    cerrar: () => {
      for (const tunel of tuneles) tunel.destroy();
      return cerrar();
    },
  };
}

/** A server inside an institution, and the proxy that leads to it: both closed by whoever opened them. */
export async function abrirInstitucion(responder: RequestListener) {
  const interno = await abrirServidorInterno(responder);
  const proxy = await abrirProxy();
  return {
    pedidos: proxy.pedidos,
    destino: `${SERVIDOR_INTERNO}:${String(interno.puerto)}`,
    proxy: `http://127.0.0.1:${String(proxy.puerto)}`,
    cerrar: async () => {
      await proxy.cerrar();
      await interno.cerrar();
    },
  };
}
