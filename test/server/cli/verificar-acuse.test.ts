import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createColors } from 'picocolors';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Terminal } from '../../../server/cli/terminal.ts';
import { verificarAcuseDeArchivo, type OpcionesDeVerificacion } from '../../../server/cli/verificar-acuse.ts';
import { firmarAcuse } from '../../../server/firma/firmar-acuse.ts';
import { datosDeAcuse, llaveDePrueba } from '../firma/acuse-de-prueba.ts';

const { llave, publica } = llaveDePrueba({ retirada: '2022-06-01T00:00:00.000Z' });
const TEXTO = firmarAcuse(datosDeAcuse(), llave);
const JWKS = JSON.stringify({ keys: [llaveDePrueba().publica, publica] });

const raiz = mkdtempSync(join(tmpdir(), 'verificar-'));

afterAll(() => {
  rmSync(raiz, { recursive: true, force: true });
});

function archivo(nombre: string, texto: string): string {
  const ruta = join(mkdtempSync(join(raiz, 'd-')), nombre);
  writeFileSync(ruta, texto);
  return ruta;
}

async function verificar(
  ruta: string,
  opciones: OpcionesDeVerificacion,
): Promise<{ codigo: number; salida: string }> {
  const lineas: string[] = [];
  const terminal: Terminal = {
    color: createColors(false),
    escribir: (linea) => lineas.push(linea),
    decir: (linea) => lineas.push(linea),
    avanzar: () => undefined,
    limpiar: () => undefined,
  };
  const codigo = await verificarAcuseDeArchivo(terminal, ruta, opciones);
  return { codigo, salida: lineas.join('\n') };
}

async function conServidor<T>(responder: RequestListener, hacer: (url: string) => Promise<T>): Promise<T> {
  const servidor = createServer(responder);
  await new Promise<void>((listo) => servidor.listen(0, '127.0.0.1', listo));
  const { port } = servidor.address() as AddressInfo;
  try {
    return await hacer(`http://127.0.0.1:${String(port)}`);
  } finally {
    servidor.close();
  }
}

describe('checking an acuse from a file', () => {
  let llaves: string;
  beforeEach(() => {
    llaves = archivo('llaves.json', JWKS);
  });

  it('exits 0 for a valid one, and shows what it says and which key signed it', async () => {
    const { codigo, salida } = await verificar(archivo('acuse.json', TEXTO), { llaves });
    expect(codigo).toBe(0);
    expect(salida).toMatch(/^Acuse válido\n/);
    expect(salida).toContain('letra por letra, el que se entregó');
    expect(salida).toContain('se usó del 2022-01-03 al 2022-06-01');
    expect(salida).toContain('Viernes 14 de enero de 2022, 10:32:05 horas');
    expect(salida).toContain(datosDeAcuse().sha256);
  });

  it('exits 1 for an altered one, and says that it proves nothing', async () => {
    const alterado = archivo('acuse.json', TEXTO.replace('"aTiempo": true', '"aTiempo": false'));
    const { codigo, salida } = await verificar(alterado, { llaves });
    expect(codigo).toBe(1);
    expect(salida).toMatch(/^Acuse alterado\nLo que dice no es lo que el servicio firmó\./);
    expect(salida).not.toContain('SHA-256');
  });

  it('exits 1 for one by a key that was not given, or not in use that day', async () => {
    const otras = archivo('llaves.json', JSON.stringify({ keys: [llaveDePrueba().publica] }));
    const sinLlave = await verificar(archivo('acuse.json', TEXTO), { llaves: otras });
    expect(sinLlave).toMatchObject({ codigo: 1 });
    expect(sinLlave.salida).toContain(publica.kid);
    const tarde = archivo(
      'a.json',
      firmarAcuse(datosDeAcuse({ cuando: '2023-01-01T00:00:00-06:00' }), llave),
    );
    const fuera = await verificar(tarde, { llaves });
    expect(fuera).toMatchObject({ codigo: 1 });
    expect(fuera.salida).toContain('la fecha no corresponde a la llave');
  });

  it('exits 2 for what is no acuse', async () => {
    for (const texto of ['hola', '{}', JWKS, '[1]'])
      expect(await verificar(archivo('otro.json', texto), { llaves })).toMatchObject({ codigo: 2 });
  });

  it('takes the keys of a running service', async () => {
    const pedidas: string[] = [];
    const resultado = await conServidor(
      (peticion, respuesta) => {
        pedidas.push(peticion.url ?? '');
        respuesta.setHeader('content-type', 'application/json').end(JWKS);
      },
      (url) => verificar(archivo('acuse.json', TEXTO), { servidor: `${url}/` }),
    );
    expect(resultado.codigo).toBe(0);
    expect(pedidas).toEqual(['/api/v1/llaves']);
  });

  it('says why the keys of a service are not to be had', async () => {
    const acuse = archivo('acuse.json', TEXTO);
    const contra = (estado: number, cuerpo: string): Promise<unknown> =>
      conServidor(
        (_, respuesta) => respuesta.writeHead(estado).end(cuerpo),
        (url) => verificar(acuse, { servidor: url }),
      );
    await expect(contra(503, '')).rejects.toMatchObject({ codigo: 'llaves-no-disponibles', salida: 2 });
    await expect(contra(503, '')).rejects.toThrow('contestó 503');
    await expect(contra(200, '<html>')).rejects.toThrow('no es un documento JSON');
    await expect(contra(200, '{"keys":[{"kty":"RSA"}]}')).rejects.toThrow('no trae las llaves');
    const cerrado = await conServidor(
      () => undefined,
      (url) => Promise.resolve(url),
    );
    await expect(verificar(acuse, { servidor: cerrado })).rejects.toThrow('falló la conexión (ECONNREFUSED)');
  });

  it('says what it needs, and what it was given that it cannot use', async () => {
    const acuse = archivo('acuse.json', TEXTO);
    await expect(verificar(acuse, {})).rejects.toThrow(/--servidor, o un archivo con ellas con --llaves/);
    await expect(verificar(acuse, { servidor: 'file:///etc' })).rejects.toMatchObject({
      codigo: 'uso-incorrecto',
    });
    await expect(verificar('/no/hay.json', { llaves })).rejects.toMatchObject({ codigo: 'ruta-no-existe' });
    await expect(verificar(raiz, { llaves })).rejects.toMatchObject({
      codigo: 'uso-incorrecto',
    });
  });
});
