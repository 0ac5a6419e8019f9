import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { abrirCliente, type Cliente } from '../../../server/cliente/abrir-cliente.ts';
import { ajustesDeRed } from '../../../server/red/ajustes-de-red.ts';
import { abrirInstitucion, ARCHIVO_DE_AUTORIDAD } from '../../doubles/proxy/servidor-proxy.ts';

const LLAVES = JSON.stringify({ keys: [] });
const JSON_TIPO = { 'content-type': 'application/json' };

/** A client that does not wait; `avisos` are the times that it tried again. */
function clienteDe(servicio: string, entorno: Record<string, string> = {}): Cliente & { avisos: string[] } {
  const avisos: string[] = [];
  const cliente = abrirCliente({
    servicio,
    token: 'trimestral_abc',
    red: ajustesDeRed(entorno),
    reglas: {
      intentos: 3,
      pausa: 1,
      pausaMayor: 1_500,
      alReintentar: (falla) => avisos.push(falla.message),
    },
  });
  onTestFinished(cliente.cerrar);
  return { ...cliente, avisos };
}

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

const problema = (codigo: string, title: string, detail: string): string =>
  JSON.stringify({ type: 'x', title, status: 422, detail, instance: 'id', codigo });

const PEDIDO = { parametros: {} };
const noResponde = (motivo: RegExp) => ({
  codigo: 'servicio-no-responde',
  salida: 2,
  message: expect.stringMatching(motivo) as string,
});

describe('The client of the service', () => {
  it('asks as the operation says: method, path with its holes, token, who it is, body', async () => {
    const pedidos: unknown[] = [];
    const url = await servidor((req, res) => {
      let cuerpo = '';
      req.on('data', (trozo) => (cuerpo += String(trozo)));
      req.on('end', () => {
        pedidos.push([req.method, req.url, req.headers, cuerpo]);
        res.writeHead(200, JSON_TIPO).end('{}');
      });
    });
    const { pedir } = clienteDe(`${url}/prefijo`);
    await pedir('enviar', {
      parametros: { organo: 'cvoe', periodo: '2021-t4', area: 'a/ñ' },
      cuerpo: { sinActividades: [{ linea: '1', motivo: 'Ñandú' }] },
      claveDeIdempotencia: 'clave-1',
    }).catch(() => undefined);
    expect(pedidos).toEqual([
      [
        'POST',
        '/prefijo/api/v1/organos/cvoe/periodos/2021-t4/areas/a%2F%C3%B1/envios',
        expect.objectContaining({
          authorization: 'Bearer trimestral_abc',
          'x-trimestral-via': 'orden',
          'idempotency-key': 'clave-1',
          'content-type': 'application/json',
        }),
        '{"sinActividades":[{"linea":"1","motivo":"Ñandú"}]}',
      ],
    ]);
  });

  it('gives what the operation states, and no other thing that came with it', async () => {
    const url = await servidor((_, res) => res.writeHead(200, JSON_TIPO).end('{"keys":[],"otra":1}'));
    expect(await clienteDe(url).pedir('llaves', PEDIDO)).toEqual({ keys: [] });
  });

  it.each([429, 502, 503, 504])(
    'asks again where the service answers %i, and waits what it says',
    async (estado) => {
      let veces = 0;
      const url = await servidor((_, res) => {
        veces += 1;
        if (veces === 1) res.writeHead(estado, { 'retry-after': '0' }).end('<h1>Ocupado</h1>');
        else res.writeHead(200, JSON_TIPO).end(LLAVES);
      });
      const cliente = clienteDe(url);
      expect(await cliente.pedir('llaves', PEDIDO)).toEqual({ keys: [] });
      expect(cliente.avisos).toHaveLength(1);
      expect(cliente.avisos[0]).toContain(`contestó ${String(estado)}`);
    },
  );

  it('asks again where the connection breaks, and says why in the end', async () => {
    let veces = 0;
    const url = await servidor((req) => {
      veces += 1;
      req.destroy();
    });
    await expect(clienteDe(url).pedir('llaves', PEDIDO)).rejects.toMatchObject(
      noResponde(/falló la conexión \(\w+\)/),
    );
    expect(veces).toBe(3);
  });

  it('asks once where the service says no, and gives its words', async () => {
    let veces = 0;
    const url = await servidor((_, res) => {
      veces += 1;
      res.writeHead(403).end(problema('sin-permiso', 'No tiene permiso', 'Pídalo.'));
    });
    await expect(clienteDe(url).pedir('llaves', PEDIDO)).rejects.toMatchObject({
      name: 'ProblemaDelServicio',
      codigo: 'sin-permiso',
      titulo: 'No tiene permiso',
      detalle: 'Pídalo.',
      estado: 403,
    });
    expect(veces).toBe(1);
  });

  it('asks once where a work was too long, though that is a 503', async () => {
    let veces = 0;
    const url = await servidor((_, res) => {
      veces += 1;
      res.writeHead(503).end(problema('trabajo-demasiado-largo', 'Se detuvo', 'Quite filas.'));
    });
    await expect(clienteDe(url).pedir('llaves', PEDIDO)).rejects.toMatchObject({ detalle: 'Quite filas.' });
    expect(veces).toBe(1);
  });

  it('waits no hour for a service that asks for one', async () => {
    let veces = 0;
    const url = await servidor((_, res) => {
      veces += 1;
      res
        .writeHead(429, { 'retry-after': '3600' })
        .end(problema('demasiadas-peticiones', 'Demasiadas', 'Espere.'));
    });
    await expect(clienteDe(url).pedir('llaves', PEDIDO)).rejects.toMatchObject({ titulo: 'Demasiadas' });
    expect(veces).toBe(1);
  });

  it.each([
    ['a page in its place', 200, '<html>Inicie sesión</html>', /no es de un servicio de Trimestral/],
    ['JSON of another shape', 200, '{"llaves":1}', /no es de un servicio de Trimestral/],
    ['an answer that the operation does not have', 202, LLAVES, /no es de un servicio de Trimestral/],
    ['a failure in other words', 500, '<h1>Error</h1>', /contestó 500, y no con las palabras de Trimestral/],
    ['a problem with other fields', 422, '{"codigo":1}', /contestó 422/],
  ])('is not taken in by %s', async (_que, estado, cuerpo, motivo) => {
    const url = await servidor((_, res) => res.writeHead(estado, JSON_TIPO).end(cuerpo));
    await expect(clienteDe(url).pedir('llaves', PEDIDO)).rejects.toMatchObject(noResponde(motivo));
  });

  it('follows nobody elsewhere with the token, and says where it was sent', async () => {
    const url = await servidor((_, res) => res.writeHead(308, { location: 'https://otra.mx/' }).end());
    await expect(clienteDe(url).pedir('llaves', PEDIDO)).rejects.toMatchObject(
      noResponde(/remite a https:\/\/otra\.mx\//),
    );
  });

  it('tells a token that is not known from any other refusal', async () => {
    const url = await servidor((_, res) =>
      res.writeHead(401).end(problema('sin-identidad', 'Quién', 'Entre.')),
    );
    await expect(clienteDe(url).pedir('llaves', PEDIDO)).rejects.toMatchObject({
      codigo: 'token-no-vale',
      message: expect.stringContaining('TRIMESTRAL_TOKEN') as string,
    });
  });

  it('goes through the institution’s proxy, and trusts its authority where it is named', async () => {
    const {
      cerrar,
      pedidos,
      destino,
      proxy: HTTPS_PROXY,
    } = await abrirInstitucion((_, res) => res.writeHead(200, JSON_TIPO).end(LLAVES));
    onTestFinished(cerrar);
    const con = clienteDe(`https://${destino}`, { HTTPS_PROXY, TRIMESTRAL_CA_ARCHIVO: ARCHIVO_DE_AUTORIDAD });
    expect(await con.pedir('llaves', PEDIDO)).toEqual({ keys: [] });
    expect(pedidos).toEqual([destino]);
    const sin = clienteDe(`https://${destino}`, { HTTPS_PROXY });
    await expect(sin.pedir('llaves', PEDIDO)).rejects.toMatchObject(
      noResponde(/no se confía en su certificado.*TRIMESTRAL_CA_ARCHIVO/),
    );
    expect(sin.avisos).toEqual([]);
  });
});
