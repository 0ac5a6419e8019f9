import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { puertosDeAppsScript } from '../../appsscript/src/puertos.ts';
import type { Puertos } from '../../shared/addon/puertos.ts';
import { dobleDeAppsScript, type DobleDeAppsScript } from '../doubles/apps-script/doble-de-apps-script.ts';
import type { AlPedir, PedidoDeRed } from '../doubles/apps-script/red-de-doble.ts';
import { ponerServicios } from '../support/apps-script/host-sobre-doble.ts';
import { ALCANCES } from '../support/apps-script/manifiesto.ts';

const SERVICIO = 'https://trimestral.institucion.mx';

function puertos(
  alPedir?: AlPedir,
  modo: 'envia' | 'recoge' = 'envia',
): Puertos & { doble: DobleDeAppsScript } {
  const doble = dobleDeAppsScript({
    manifiesto: { oauthScopes: ALCANCES, urlFetchWhitelist: [`${SERVICIO}/`] },
    token: () => 'ficha-de-ana',
    ...(alPedir === undefined ? {} : { alPedir }),
  });
  ponerServicios(doble);
  return { ...puertosDeAppsScript({ servicio: SERVICIO, modo, version: '1' }), doble };
}

describe('properties of the document', () => {
  it('keep values of any length, whatever their characters', () => {
    const { propiedades } = puertos();
    const texto = fc.string({ unit: 'grapheme', maxLength: 50 }).map((t) => t.repeat(400));
    fc.assert(
      fc.property(texto, texto, (uno, otro) => {
        propiedades.guardar('a', uno);
        expect(propiedades.leer('a')).toBe(uno);
        propiedades.guardar('a', otro);
        expect(propiedades.leer('a')).toBe(otro);
      }),
      { numRuns: 50 },
    );
  });

  it('are read and written with few calls, whatever their length', () => {
    const { propiedades, doble } = puertos();
    const llamadas = (hacer: () => unknown): string[] => {
      doble.llamadas.length = 0;
      hacer();
      return doble.llamadas.map(({ metodo }) => metodo);
    };
    for (const texto of ['corto', 'x'.repeat(2_300), 'ñ'.repeat(100_000)]) {
      expect(
        llamadas(() => {
          propiedades.guardar('a', texto);
        }).length,
      ).toBeLessThanOrEqual(2);
      expect(llamadas(() => propiedades.leer('a')).length).toBeLessThanOrEqual(2);
      expect(propiedades.leer('a')).toBe(texto);
    }
    expect(llamadas(() => propiedades.leer('no hay'))).toEqual(['Properties.getProperty']);
  });

  it('leave nothing behind of what is taken away', () => {
    const { propiedades, doble } = puertos();
    propiedades.guardar('a', '😀'.repeat(10_000));
    expect(doble.propiedades.size).toBeGreaterThan(3);
    propiedades.guardar('a', null);
    expect(propiedades.leer('a')).toBeNull();
    expect(doble.propiedades.size).toBe(0);
  });
});

describe('developer metadata of the spreadsheet', () => {
  it('hold one value a key, that others find too', () => {
    const { metadatos, doble } = puertos();
    expect(metadatos.leer('trimestral.libro')).toBeNull();
    metadatos.guardar('trimestral.libro', '1');
    metadatos.guardar('trimestral.libro', '2');
    expect(metadatos.leer('trimestral.libro')).toBe('2');
    expect(doble.libro.metadatos).toMatchObject([
      { clave: 'trimestral.libro', valor: '2', visibilidad: 'DOCUMENT' },
    ]);
    metadatos.guardar('trimestral.libro', null);
    expect(doble.libro.metadatos).toEqual([]);
  });
});

describe('the service', () => {
  it('is asked as the person, with what is sent as JSON', () => {
    const pedidos: PedidoDeRed[] = [];
    const { servicio } = puertos((pedido) => {
      pedidos.push(pedido);
      return { estado: 409, cuerpo: '{"codigo":"x"}' };
    });
    const encabezados = { 'Idempotency-Key': 'k' };
    expect(servicio?.({ metodo: 'post', ruta: '/envios?a=1', cuerpo: '{}', encabezados })).toEqual({
      estado: 409,
      cuerpo: '{"codigo":"x"}',
    });
    expect(pedidos).toEqual([
      {
        url: `${SERVICIO}/api/v1/envios?a=1`,
        metodo: 'POST',
        encabezados: {
          'content-type': 'application/json',
          'idempotency-key': 'k',
          authorization: 'Bearer ficha-de-ana',
        },
        cuerpo: '{}',
      },
    ]);
  });

  it('that does not answer is a problem in words', () => {
    const { servicio } = puertos(() => {
      throw new Error('Address unavailable: https://trimestral.institucion.mx/api/v1/x');
    });
    expect(() => servicio?.({ metodo: 'get', ruta: '/x', cuerpo: null, encabezados: {} })).toThrow(
      expect.objectContaining({ codigo: 'servicio-no-responde' }) as Error,
    );
  });

  it('is not there where it fetches by itself', () => {
    expect(puertos(undefined, 'recoge').servicio).toBeNull();
  });
});

describe('the other ports', () => {
  it('give the instant, the day in Mexico City, the person, and a hash as others work it out', () => {
    const { ahora, hoy, persona, sha256, uuid } = puertos();
    expect(ahora()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(hoy()).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(persona()).toBe('ana@institucion.mx');
    expect(uuid()).not.toBe(uuid());
    expect(sha256('México')).toBe(createHash('sha256').update('México').digest('hex'));
  });

  it('let one write at a time, and the next one after a failure', () => {
    const { candado, doble } = puertos();
    const fallar = (): never => {
      expect(doble.candado.dueno).toBe('esta');
      throw new Error('mal');
    };
    expect(() => candado(fallar)).toThrow('mal');
    expect(candado(() => 5)).toBe(5);
    doble.candado.dueno = 'otra';
    expect(() => candado(() => 5)).toThrow(expect.objectContaining({ codigo: 'libro-ocupado' }) as Error);
  });
});
