import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leerEspera, Pasajera, reintentar } from '../../../server/cliente/reintentar.ts';

const AHORA = Date.parse('2022-01-14T16:00:00Z');

/** Runs a request that fails so many times; gives the waits that were told. */
async function con(
  fallas: readonly (Error | Pasajera)[],
  reglas: Partial<Parameters<typeof reintentar>[1]> = {},
) {
  const [esperas, avisos]: [number[], string[]] = [[], []];
  let veces = 0;
  const pedir = (): Promise<string> => {
    const falla = fallas[veces];
    veces += 1;
    return falla === undefined ? Promise.resolve('hecho') : Promise.reject(falla);
  };
  const hecho = await reintentar(pedir, {
    intentos: 4,
    pausa: 2,
    pausaMayor: 50,
    alReintentar: (falla, ms) => {
      avisos.push(falla.message);
      esperas.push(ms);
    },
    ...reglas,
  }).catch((error: unknown) => error);
  return { hecho, veces, esperas, avisos };
}

const pasa = (esperar: number | null = null): Pasajera => new Pasajera(new Error('no responde'), esperar);

describe('A request that may succeed later', () => {
  it('is made again until it does, waiting longer each time', async () => {
    const { hecho, veces, esperas, avisos } = await con([pasa(), pasa(), pasa()]);
    expect({ hecho, veces, avisos }).toEqual({
      hecho: 'hecho',
      veces: 4,
      avisos: ['no responde', 'no responde', 'no responde'],
    });
    const topes = [2, 4, 8];
    for (const [i, ms] of esperas.entries()) {
      expect(ms).toBeLessThanOrEqual(topes[i] ?? 0);
      expect(ms).toBeGreaterThanOrEqual((topes[i] ?? 0) / 2);
    }
  });

  it('is given up after so many times, with what it failed for', async () => {
    const { hecho, veces } = await con(Array.from({ length: 9 }, () => pasa()));
    expect(veces).toBe(4);
    expect(hecho).toMatchObject({ name: 'Error', message: 'no responde' });
  });

  it('is not made again where it failed for good', async () => {
    const { hecho, veces } = await con([pasa(), new TypeError('nunca')]);
    expect(veces).toBe(2);
    expect(hecho).toBeInstanceOf(TypeError);
  });

  it('waits as long as the service asks, and gives up at once where that is too long', async () => {
    expect((await con([pasa(20)])).esperas).toEqual([20]);
    const { hecho, veces, esperas } = await con([pasa(51)]);
    expect({ veces, esperas }).toEqual({ veces: 1, esperas: [] });
    expect(hecho).toMatchObject({ message: 'no responde' });
  });
});

describe('Retry-After', () => {
  it('is read in seconds and as a date', () => {
    expect(leerEspera('5', AHORA)).toBe(5_000);
    expect(leerEspera(' 0 ', AHORA)).toBe(0);
    expect(leerEspera('Fri, 14 Jan 2022 16:00:30 GMT', AHORA)).toBe(30_000);
    expect(leerEspera('Fri, 14 Jan 2022 15:00:00 GMT', AHORA)).toBe(0);
    for (const nada of [undefined, '', 'luego', '-1s', '1e999']) expect(leerEspera(nada, AHORA)).toBeNull();
  });

  it('is never a wait below nothing, whatever is written there', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer().map(String), fc.date({ noInvalidDate: true }).map(String)),
        (dicho) => {
          expect(leerEspera(dicho, AHORA) ?? 0).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
