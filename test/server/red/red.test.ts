import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Problem } from '../../../shared/problem.ts';
import { abrirRed, type Red } from '../../../server/red/abrir-red.ts';
import { ajustesDeRed } from '../../../server/red/ajustes-de-red.ts';
import { esDireccionSegura } from '../../../server/red/direccion-segura.ts';
import { abrirInstitucion, ARCHIVO_DE_AUTORIDAD } from '../../doubles/proxy/servidor-proxy.ts';

function redCon(entorno: Record<string, string>, espera = 5_000): Red {
  const red = abrirRed(ajustesDeRed(entorno), { espera });
  onTestFinished(red.cerrar);
  return red;
}

/** A server on the loopback; its address. */
async function servidor(responder: RequestListener): Promise<string> {
  const abierto = createServer(responder).listen(0, '127.0.0.1');
  await once(abierto, 'listening');
  onTestFinished(async () => {
    abierto.closeAllConnections();
    abierto.close();
    await once(abierto, 'close');
  });
  return `http://127.0.0.1:${String((abierto.address() as AddressInfo).port)}`;
}

/** A server inside the institution and the proxy that leads to it. */
async function institucion() {
  const { cerrar, proxy, ...abierta } = await abrirInstitucion((_req, res) => res.end('{"de":"adentro"}'));
  onTestFinished(cerrar);
  return { ...abierta, HTTPS_PROXY: proxy };
}

const motivoDe = async (hacer: Promise<unknown>): Promise<string> =>
  hacer.then(
    () => 'sin falla',
    (error: unknown) => (error instanceof Problem ? `${error.codigo}: ${error.detalle}` : String(error)),
  );

describe('The network of the service', () => {
  it('goes through the institution’s proxy, and trusts its authority where it is named', async () => {
    const { HTTPS_PROXY, destino, pedidos } = await institucion();
    const con = { HTTPS_PROXY, TRIMESTRAL_CA_ARCHIVO: ARCHIVO_DE_AUTORIDAD };
    const respuesta = await redCon(con).pedir(`https://${destino}/`, {});
    expect(await respuesta.json()).toEqual({ de: 'adentro' });
    expect(pedidos).toEqual([destino]);
    const { HTTPS_PROXY: https_proxy } = con;
    const otra = redCon({ https_proxy, NODE_EXTRA_CA_CERTS: ARCHIVO_DE_AUTORIDAD });
    expect((await otra.pedir(`https://${destino}/`, {})).status).toBe(200);
    const sin = await motivoDe(redCon({ HTTPS_PROXY }).pedir(`https://${destino}/`, {}));
    expect(sin).toMatch(/servidor-externo-no-responde.*\((?:DEPTH_ZERO_)?SELF_SIGNED/);
  });

  it('goes to names of NO_PROXY, and to this machine always, without it', async () => {
    const { HTTPS_PROXY, destino, pedidos } = await institucion();
    const red = redCon({ HTTPS_PROXY, HTTP_PROXY: HTTPS_PROXY, NO_PROXY: '.institucion.test' });
    expect(await motivoDe(red.pedir(`https://${destino}/`, {}))).toContain('servidor-externo-no-responde');
    const local = await servidor((_req, res) => res.end('local'));
    expect(await (await red.pedir(local, {})).text()).toBe('local');
    expect(pedidos).toEqual([]);
  });

  it('asks by https alone, but for this machine', async () => {
    const motivo = await motivoDe(redCon({}).pedir('http://emisor.institucion.mx/', {}));
    expect(motivo).toContain('su dirección no es https');
    const seguras = [
      'https://a.mx',
      'http://localhost:1',
      'http://127.0.0.1',
      'http://127.9.9.9',
      'http://[::1]:2',
    ];
    for (const url of seguras) expect(esDireccionSegura(new URL(url))).toBe(true);
    const inseguras = [
      'http://a.mx',
      'http://127.0.0.1.a.mx',
      'http://localhost.a.mx',
      'ftp://localhost',
      'file:///x',
    ];
    for (const url of inseguras) expect(esDireccionSegura(new URL(url))).toBe(false);
  });

  it('waits no longer than it may, for an answer nor for the end of one', async () => {
    const mudo = await servidor(() => undefined);
    expect(await motivoDe(redCon({}, 100).pedir(mudo, {}))).toContain('tardó demasiado');
    const lento = await servidor((_req, res) => {
      res.write('{');
    });
    expect(await motivoDe(redCon({}, 100).pedir(lento, {}))).toContain('tardó demasiado');
    const { signal } = new AbortController();
    expect(await motivoDe(redCon({}, 100).pedir(mudo, { signal }))).toContain('tardó demasiado');
  });

  it('takes no answer of more than a megabyte, compressed or not', async () => {
    const grande = await servidor((_req, res) => res.end(Buffer.alloc(1_000_001)));
    expect(await motivoDe(redCon({}).pedir(grande, {}))).toMatch(
      /\(UND_ERR_RES_EXCEEDED_MAX_SIZE\)|\(RESPUESTA_ENORME\)/,
    );
    const bomba = await servidor((_req, res) => {
      res.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(50_000_000)));
    });
    expect(await motivoDe(redCon({}).pedir(bomba, {}))).toContain('(RESPUESTA_ENORME)');
    const justa = await servidor((_req, res) => {
      res.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1_000_000)));
    });
    expect((await (await redCon({}).pedir(justa, {})).arrayBuffer()).byteLength).toBe(1_000_000);
  });

  it('follows no redirection, and gives what is not of the server itself as it came', async () => {
    const direccion = await servidor((req, res) => {
      if (req.url === '/mueve') res.writeHead(302, { Location: 'http://169.254.169.254/' }).end();
      else if (req.url === '/falla') res.writeHead(502).end('Puerta rota');
      else res.writeHead(400, { 'Content-Type': 'application/json' }).end('{"error":"invalid_grant"}');
    });
    const red = redCon({});
    expect((await red.pedir(`${direccion}/mueve`, {})).status).toBe(302);
    const rechazo = await red.pedir(direccion, { method: 'POST', body: new URLSearchParams('a=1') });
    expect([rechazo.status, await rechazo.json()]).toEqual([400, { error: 'invalid_grant' }]);
    expect(await motivoDe(red.pedir(`${direccion}/falla`, {}))).toContain('contestó 502');
  });
});
