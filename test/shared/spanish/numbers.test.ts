import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numeroALetra } from '../../../shared/spanish/numeros/numeros-letra.ts';
import {
  CERO,
  comparar,
  decimalConMiles,
  decimalPlano,
  esEntero,
  igual,
  leerNumero,
  leerSiNo,
  sumar,
} from '../../../shared/spanish/numeros/parse-number.ts';
import type { Decimal } from '../../../shared/spanish/numeros/parse-number.ts';

const decimal: fc.Arbitrary<Decimal> = fc.record({
  unidades: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  escala: fc.nat(6),
});

function valor(texto: string): Decimal {
  const leido = leerNumero(texto);
  if (leido === null) throw new Error(`not read: ${texto}`);
  return leido.valor;
}

describe('leerNumero', () => {
  it('reads back every decimal that it writes, exactly', () => {
    fc.assert(
      fc.property(decimal, (d) => {
        expect(valor(decimalPlano(d))).toEqual(d);
        expect(valor(decimalConMiles(d))).toEqual(d);
        expect(leerNumero(decimalPlano(d))?.numero).toBe(Number(decimalPlano(d)) + 0);
      }),
    );
  });

  it('reads signs, money, percentages and spaces around any amount', () => {
    const adorno = fc.constantFrom<[(s: string) => string, boolean, boolean]>(
      [(s) => `$${s}`, true, false],
      [(s) => `$ ${s}`, true, false],
      [(s) => `MXN ${s}`, true, false],
      [(s) => `${s} USD`, true, false],
      [(s) => `$${s} MXN`, true, false],
      [(s) => `${s} €`, true, false],
      [(s) => `${s}%`, false, true],
      [(s) => `${s} %`, false, true],
      [(s) => `\u00a0${s} `, false, false],
      [(s) => s.replaceAll(',', '\u202f'), false, false],
    );
    const positivo = decimal.map((d) => (d.unidades < 0n ? { ...d, unidades: -d.unidades } : d));
    fc.assert(
      fc.property(positivo, adorno, fc.constantFrom('', '-', '+', '('), (d, [f, moneda, pct], signo) => {
        const texto = f(decimalConMiles(d));
        if (signo === '(' && texto !== texto.trim()) return;
        const escrito = signo === '(' ? `(${texto})` : `${signo}${texto.trim()}`;
        const negativo = signo === '-' || signo === '(';
        expect(leerNumero(escrito), escrito).toMatchObject({
          valor: negativo ? { ...d, unidades: -d.unidades } : d,
          moneda,
          porcentaje: pct,
        });
      }),
    );
  });

  it.each([
    ['$1,109,797.84', 1109797.84],
    ['11,286', 11286],
    ['67.7%', 67.7],
    ['-5', -5],
    ['$-5', -5],
    ['-$5.50', -5.5],
    ['−5', -5],
    ['$ 1,000', 1000],
    ['1\u00a0234', 1234],
    ['(1,234)', -1234],
    ['+3', 3],
    ['.5', 0.5],
    ['007', 7],
    ['-0', 0],
    ['0.00', 0],
  ])('reads «%s»', (texto, n) => {
    expect(leerNumero(texto)?.numero).toBe(n);
  });

  it.each([
    '',
    ' ',
    '1,23',
    '12,34',
    '1,2345',
    '1.234,56',
    '1,234,56',
    '5.',
    '.',
    '-',
    '$',
    '%',
    'doce',
    '1e3',
    '0x10',
    '--5',
    '-$-5',
    '(-5)',
    '(5',
    '5)',
    '1.2.3',
    '$5%',
    '5 pesos',
    'Infinity',
    'NaN',
    '1 23',
    '12/3',
    '9'.repeat(70),
  ])('does not read «%s»', (texto) => {
    expect(leerNumero(texto)).toBeNull();
  });
});

describe('decimals', () => {
  it('add up exactly, in any order', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        expect(sumar(a, b)).toEqual(sumar(b, a));
        expect(sumar(sumar(a, b), c)).toEqual(sumar(a, sumar(b, c)));
        expect(sumar(a, CERO)).toEqual(a);
        expect(igual(sumar(a, { unidades: -a.unidades, escala: a.escala }), CERO)).toBe(true);
      }),
    );
  });

  it('keep the decimals of the longest addend', () => {
    expect(decimalPlano(sumar(valor('270869.1'), valor('1345564')))).toBe('1616433.1');
    expect(decimalConMiles(sumar(valor('270,869.1'), valor('1,345,564')))).toBe('1,616,433.1');
    expect(decimalPlano(sumar(valor('0.1'), valor('0.2')))).toBe('0.3');
    expect(decimalPlano(sumar(valor('0.50'), valor('0.5')))).toBe('1.00');
    expect(decimalPlano(CERO)).toBe('0');
    expect(decimalPlano(valor('-0.05'))).toBe('-0.05');
    expect(decimalConMiles(valor('-1234567'))).toBe('-1,234,567');
    expect(decimalConMiles(valor('123'))).toBe('123');
  });

  it('compare by value', () => {
    expect(comparar(valor('1.5'), valor('1.50'))).toBe(0);
    expect(comparar(valor('-2'), valor('1.5'))).toBeLessThan(0);
    expect(comparar(valor('10'), valor('9.99'))).toBeGreaterThan(0);
    expect([esEntero(valor('2.00')), esEntero(valor('2.5')), esEntero(valor('-3'))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('leerSiNo', () => {
  it.each<[boolean | null, string[]]>([
    [true, ['✓', '✔', 'Sí', 'si', 'SI', 'TRUE', 'Verdadero', '1', 'x', 'X', ' sí ']],
    [false, ['', ' ', 'No', 'NO', 'FALSE', 'falso', '0']],
    [null, ['J', 'quizá', '2', 'xx', 'sí y no']],
  ])('reads %s', (valor, textos) => {
    for (const t of textos) expect(leerSiNo(t), t).toBe(valor);
  });
});

/** Reads number words back, by their parts alone. */
function deLetra(texto: string): number {
  const bases: Record<string, number> = {
    cero: 0,
    uno: 1,
    un: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    trece: 13,
    catorce: 14,
    quince: 15,
    veinte: 20,
    treinta: 30,
    cuarenta: 40,
    cincuenta: 50,
    sesenta: 60,
    setenta: 70,
    ochenta: 80,
    noventa: 90,
    cien: 100,
    ciento: 100,
    doscientos: 200,
    trescientos: 300,
    cuatrocientos: 400,
    quinientos: 500,
    seiscientos: 600,
    setecientos: 700,
    ochocientos: 800,
    novecientos: 900,
  };
  let total = 0;
  let grupo = 0;
  for (const p of texto.normalize('NFD').replace(/\p{M}/gu, '').split(' ')) {
    const compuesto = /^(dieci|veinti)(.+)$/.exec(p);
    if (p === 'y') continue;
    if (p === 'mil') {
      total += (grupo === 0 ? 1 : grupo) * 1000;
      grupo = 0;
    } else if (p.startsWith('millon')) {
      total += grupo * 1_000_000;
      grupo = 0;
    } else if (compuesto) {
      grupo += (compuesto[1] === 'dieci' ? 10 : 20) + (bases[compuesto[2] ?? ''] ?? NaN);
    } else grupo += bases[p] ?? bases[p.replace(/as$/, 'os')] ?? NaN;
  }
  return total + grupo;
}

describe('numeroALetra', () => {
  it('writes every number so that it reads back', () => {
    const n = fc.oneof(
      fc.nat(2000),
      fc.nat(999_999_999),
      fc.nat(999).map((x) => x * 1_000_000 + 1),
    );
    fc.assert(
      fc.property(
        n,
        fc.constantFrom<['m' | 'f', boolean]>(['m', true], ['m', false], ['f', true]),
        (x, [g, a]) => {
          expect(deLetra(numeroALetra(x, g, a)), numeroALetra(x, g, a)).toBe(x);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each<[number, 'm' | 'f', boolean, string]>([
    [0, 'm', true, 'cero'],
    [1, 'm', true, 'un'],
    [1, 'm', false, 'uno'],
    [1, 'f', true, 'una'],
    [5, 'm', true, 'cinco'],
    [16, 'm', true, 'dieciséis'],
    [21, 'm', true, 'veintiún'],
    [21, 'm', false, 'veintiuno'],
    [21, 'f', true, 'veintiuna'],
    [31, 'm', true, 'treinta y un'],
    [31, 'f', false, 'treinta y una'],
    [100, 'm', true, 'cien'],
    [101, 'm', true, 'ciento un'],
    [201, 'f', true, 'doscientas una'],
    [555, 'm', false, 'quinientos cincuenta y cinco'],
    [1000, 'm', true, 'mil'],
    [1001, 'm', false, 'mil uno'],
    [21_000, 'm', true, 'veintiún mil'],
    [21_000, 'm', false, 'veintiún mil'],
    [200_000, 'f', true, 'doscientas mil'],
    [100_000, 'm', true, 'cien mil'],
    [1_000_000, 'm', true, 'un millón'],
    [2_000_001, 'f', true, 'dos millones una'],
    [21_000_000, 'f', false, 'veintiún millones'],
    [
      999_999_999,
      'm',
      false,
      'novecientos noventa y nueve millones novecientos noventa y nueve mil novecientos noventa y nueve',
    ],
    [-7, 'm', true, 'menos siete'],
    [1.5, 'm', true, '1.5'],
  ])('writes %d (%s, apocope %s) as «%s»', (n, genero, apocope, texto) => {
    expect(numeroALetra(n, genero, apocope)).toBe(texto);
  });
});
