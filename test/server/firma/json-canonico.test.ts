import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonCanonico, type ValorJson } from '../../../server/firma/json-canonico.ts';

/** Any JSON, its fields in the order drawn; built twice in two orders it is equal. */
const { valor: cualquiera } = fc.letrec<{ valor: ValorJson }>((atar) => ({
  valor: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(atar('valor')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), atar('valor')),
  ),
}));

function alReves(valor: ValorJson): ValorJson {
  if (Array.isArray(valor)) return valor.map(alReves);
  if (typeof valor !== 'object' || valor === null) return valor;
  return Object.fromEntries(
    Object.entries(valor)
      .reverse()
      .map(([campo, v]) => [campo, alReves(v)]),
  );
}

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 §3.2.3, fields by UTF-16 code unit', () => {
    const ejemplo = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(jsonCanonico(ejemplo)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('writes the numbers and strings of RFC 8785 §3.2.2', () => {
    expect(
      jsonCanonico({
        numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      }),
    ).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('is the same whatever the order of the fields, and says the same', () => {
    fc.assert(
      fc.property(cualquiera, (valor) => {
        const texto = jsonCanonico(valor);
        expect(jsonCanonico(alReves(valor))).toBe(texto);
        expect(JSON.stringify(JSON.parse(texto)).length).toBe(JSON.stringify(valor).length);
        expect(jsonCanonico(JSON.parse(texto) as ValorJson)).toBe(texto);
      }),
    );
  });

  it('refuses what JSON cannot say', () => {
    for (const numero of [NaN, Infinity, -Infinity])
      expect(() => jsonCanonico({ a: [numero] })).toThrow(TypeError);
  });
});
