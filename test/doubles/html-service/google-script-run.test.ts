import { afterEach, describe, expect, it } from 'vitest';
import { contestar } from './contestar.ts';
import { NOMBRE_DEL_PASO, ponerGoogleScript, type Contestado } from './google-script-run.ts';

interface Corredor {
  readonly withSuccessHandler: (m: (valor: unknown) => void) => Corredor;
  readonly withFailureHandler: (m: (error: Error) => void) => Corredor;
  readonly accion: (...valores: unknown[]) => void;
}

type Paso = (nombre: string, json: string) => Promise<Contestado>;

const global = globalThis as unknown as Record<string, unknown>;

/** Puts the client here, with a script of one function. */
function poner(paso: Paso, aLaVez = 10): Corredor {
  global[NOMBRE_DEL_PASO] = paso;
  ponerGoogleScript(['accion'], NOMBRE_DEL_PASO, aLaVez);
  return (global['google'] as { script: { run: Corredor } }).script.run;
}

const que =
  (hacer: (valor: unknown) => unknown): Paso =>
  (nombre, json) =>
    contestar((_, [valor]) => hacer(valor), nombre, json);

const pedir = (corredor: Corredor, valor: unknown): Promise<unknown> =>
  new Promise((bien, mal) => {
    corredor.withSuccessHandler(bien).withFailureHandler(mal).accion(valor);
  });

afterEach(() => {
  Reflect.deleteProperty(global, 'google');
  Reflect.deleteProperty(global, NOMBRE_DEL_PASO);
});

describe('what a page passes to the script', () => {
  it('arrives as a copy, an undefined element as null', async () => {
    const corredor = poner(que((valor) => valor));
    const lista = [1, undefined, { a: 'x', b: [true, null] }];
    await expect(pedir(corredor, lista)).resolves.toEqual([1, null, { a: 'x', b: [true, null] }]);
  });

  it.each([
    ['a function', () => 1],
    ['a date within', { cuando: new Date(0) }],
    ['an undefined property', { a: undefined }],
    ['what is not a number', { a: NaN }],
    ['a map', new Map()],
    ['a symbol', Symbol('a')],
  ])('is refused when it is %s', (_, valor) => {
    const corredor = poner(que(() => null));
    expect(() => {
      corredor.accion(valor);
    }).toThrow(/illegal value in property/);
  });

  it('is refused when it bites its own tail', () => {
    const circulo: Record<string, unknown> = {};
    circulo['yo'] = circulo;
    const corredor = poner(que(() => null));
    expect(() => {
      corredor.accion(circulo);
    }).toThrow(/illegal value/);
  });
});

describe('what the script gives back', () => {
  it('is null where a function gives nothing', async () => {
    await expect(pedir(poner(que(() => undefined)), 1)).resolves.toBeNull();
  });

  it.each([
    ['a date', new Date(0)],
    ['a function within', { f: () => 1 }],
    ['an undefined property', { a: undefined }],
  ])('fails where it is %s', async (_, valor) => {
    await expect(pedir(poner(que(() => valor)), 1)).rejects.toThrow(/not a supported return type/);
  });

  it('comes later, never before the call returned', async () => {
    let llegado = false;
    const espera = pedir(poner(que(() => 1)), 1).then(() => {
      llegado = true;
    });
    expect(llegado).toBe(false);
    await espera;
    expect(llegado).toBe(true);
  });

  it('is an error with the message alone, where the script throws', async () => {
    const falla = pedir(
      poner(
        que(() => {
          throw new TypeError('PERMISSION_DENIED');
        }),
      ),
      1,
    );
    await expect(falla).rejects.toMatchObject({ name: 'ScriptError', message: 'PERMISSION_DENIED' });
  });
});

it('runs so many calls of a page at a time, and the others after them', async () => {
  let enCurso = 0;
  let maximo = 0;
  const corredor = poner(
    que(async () => {
      enCurso += 1;
      maximo = Math.max(maximo, enCurso);
      await new Promise((seguir) => setImmediate(seguir));
      enCurso -= 1;
    }),
    3,
  );
  await Promise.all(Array.from({ length: 8 }, (_, i) => pedir(corredor, i)));
  expect(maximo).toBe(3);
});

it('has no function that the script does not have', () => {
  const corredor = poner(que(() => null)) as unknown as Record<string, unknown>;
  expect(corredor['otra']).toBeUndefined();
});
