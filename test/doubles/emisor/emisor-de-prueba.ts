import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as esperar } from 'node:timers/promises';
import type { JWTPayload } from 'jose';
import { abrirCodigos } from './codigos.ts';
import { BIEN, type Comportamiento, type DefectoDeToken } from './comportamiento.ts';
import { abrirLlavero, type AlgoritmoDeLlavero, type Llavero } from './llavero.ts';
import type { CuentaDeEmisor } from './cuentas.ts';
import { atender, type Contestado } from './rutas-de-emisor.ts';

export interface OpcionesDeEmisor {
  readonly cliente?: { readonly id: string; readonly secreto: string };
  readonly cuentas?: readonly CuentaDeEmisor[];
  readonly alg?: AlgoritmoDeLlavero;
  /** What the issuer calls itself; without it, its address. */
  readonly nombre?: string;
}

/** An OpenID provider on a free port of the loopback, speaking the real protocol. */
export interface EmisorDePrueba {
  /** Address of the issuer. */
  readonly direccion: string;
  readonly cliente: { readonly id: string; readonly secreto: string };
  /** May grow at any time. */
  readonly cuentas: CuentaDeEmisor[];
  readonly comportamiento: Comportamiento;
  /** How often each path was asked for. */
  readonly veces: Map<string, number>;
  readonly rotar: Llavero['rotar'];
  /** An ID token as the add-on gets it: for `aud`, of one hour; `datos` says otherwise. */
  readonly idToken: (datos: JWTPayload, defecto?: DefectoDeToken | null) => Promise<string>;
  readonly cerrar: () => Promise<void>;
}

const CLIENTE = { id: 'trimestral-panel', secreto: 'secreto: del cliente+%' } as const;

async function leer(req: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(req.method === 'POST' ? await text(req) : '');
}

function servir(responder: (url: URL, req: IncomingMessage) => Promise<Contestado>): Server {
  return createServer((req, res) => {
    void responder(new URL(req.url ?? '/', 'http://emisor.invalid'), req)
      .catch((error: unknown): Contestado => ({ estado: 500, tipo: 'text/plain', texto: String(error) }))
      .then(({ estado, tipo = 'application/json', texto = '', lugar }) => {
        const encabezados = { 'Content-Type': tipo, 'Cache-Control': 'no-store' };
        res.writeHead(estado, lugar === undefined ? encabezados : { ...encabezados, Location: lugar });
        res.end(texto);
      });
  });
}

/** Opens the provider. */
export async function abrirEmisorDePrueba(opciones: OpcionesDeEmisor = {}): Promise<EmisorDePrueba> {
  const { cliente = CLIENTE, cuentas = [], alg = 'ES256' } = opciones;
  const llavero = await abrirLlavero(alg);
  const comportamiento = { ...BIEN };
  const veces = new Map<string, number>();
  const codigos = abrirCodigos();
  const todas = [...cuentas];
  const servidor: Server = servir(async (url, req) => {
    veces.set(url.pathname, (veces.get(url.pathname) ?? 0) + 1);
    const cuerpo = await leer(req);
    if (comportamiento.tarda > 0) await esperar(comportamiento.tarda);
    if (comportamiento.caido) return { estado: 503, tipo: 'text/plain', texto: 'En mantenimiento' };
    const { authorization = '' } = req.headers;
    const emisor = { direccion, nombre, cliente, cuentas: todas, comportamiento, llavero, codigos, alg };
    return atender(emisor, { url, cuerpo, authorization });
  }).listen(0, '127.0.0.1');
  await once(servidor, 'listening');
  const direccion = `http://127.0.0.1:${String((servidor.address() as AddressInfo).port)}`;
  const nombre = opciones.nombre ?? direccion;
  return {
    direccion,
    cliente,
    cuentas: todas,
    comportamiento,
    veces,
    rotar: llavero.rotar,
    idToken: (datos, defecto = null) => {
      const iat = Math.floor(Date.now() / 1_000);
      return llavero.firmar({ iss: nombre, iat, exp: iat + 3_600, ...datos }, defecto, cliente.secreto);
    },
    cerrar: async () => {
      servidor.closeAllConnections();
      servidor.close();
      if (servidor.listening) await once(servidor, 'close');
    },
  };
}
