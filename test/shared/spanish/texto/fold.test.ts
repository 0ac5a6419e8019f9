import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claveNombre,
  esAbreviatura,
  numerosEn,
  plegar,
  plegarNombre,
} from '../../../../shared/spanish/texto/fold.ts';
import { compararNatural } from '../../../../shared/spanish/texto/natural-order.ts';

describe('plegar', () => {
  it.each([
    ['  Décima\u00a0 Primera\n', 'decima primera'],
    ['AÑO', 'ano'],
    ['Título'.normalize('NFD'), 'titulo'],
    ['pingüino', 'pinguino'],
    ['co\u00adrreo\u200b', 'correo'],
    ['İ', 'i'],
    ['ya plegado', 'ya plegado'],
    ['', ''],
  ])('folds «%s»', (texto, plegado) => {
    expect(plegar(texto)).toBe(plegado);
  });

  it('is idempotent, and blind to form, case and spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (s) => {
        expect(plegar(plegar(s))).toBe(plegar(s));
        expect(plegar(s.normalize('NFD'))).toBe(plegar(s.normalize('NFC')));
        expect(plegar(`  ${s}\u00a0`)).toBe(plegar(s));
      }),
    );
  });
});

describe('plegarNombre', () => {
  it.each([
    'Universidad del Claustro de Sor Juana, A.C.',
    'Universidad del Claustro de Sor Juana A. C.',
    'Universidad del Claustro de Sor Juana AC',
    'UNIVERSIDAD DEL CLAUSTRO DE SOR JUANA, S.C.',
    'Universidad  del Claustro de Sor Juana S.A. de C.V.',
    'Universidad del Claustro de Sor Juana, S. de R.L. de C.V.',
    'Universidad del Claustro de Sor Juana, I.A.P.',
    'Universidad del Claustro de Sor Juana.',
    'Universidad del Claustro de Sor-Juana',
  ])('takes «%s» for the same name', (texto) => {
    expect(plegarNombre(texto)).toBe('universidad del claustro de sor juana');
  });

  it.each([
    ['Instituto Electoral, A.C. (IE)', 'instituto electoral ie'],
    ['U.N.A.M.', 'unam'],
    ["O'Higgins", 'ohiggins'],
    ['Gustavo A. Madero', 'gustavo a madero'],
    ['A.C.', 'ac'],
    ['Radio Educación', 'radio educacion'],
    ['Casa', 'casa'],
    ['Fundación Rosa', 'fundacion rosa'],
    ['Laura A. C. López', 'laura a c lopez'],
  ])('folds «%s» to «%s»', (texto, esperado) => {
    expect(plegarNombre(texto)).toBe(esperado);
  });

  it('has a key blind to spaces', () => {
    expect(claveNombre('De la  Cruz')).toBe(claveNombre('Dela Cruz'));
    expect(claveNombre('Sor Juana')).not.toBe(claveNombre('Sor Juan'));
  });
});

describe('numerosEn', () => {
  it.each([
    ['Línea 18 de 2021', '18|2021'],
    ['Demarcación 000001', '1'],
    ['Distrito XXIV', '24'],
    ['Distrito IV', '4'],
    ['Juan Pablo ii', '2'],
    ['Décimo Foro', '10'],
    ['Sesenta y cinco', '60|5'],
    ['Laura V. López', ''],
    ['Ciudad de México', ''],
    ['Comisión MC', ''],
    ['Dirección A1', '1'],
  ])('of «%s» is «%s»', (texto, numeros) => {
    expect(numerosEn(texto)).toBe(numeros);
  });
});

describe('esAbreviatura', () => {
  it('knows an abbreviation from a name', () => {
    for (const t of [
      'UAM',
      'UNAM',
      'DGTIC-UNAM',
      'DEPCyC',
      'DECEyEC',
      'U.N.A.M.',
      'IECM',
      ' INE ',
      'INFOCDMX',
    ]) {
      expect(esAbreviatura(t), t).toBe(true);
    }
    for (const t of [
      '',
      'Unam',
      'UAM Xochimilco',
      'McDonald',
      'Iztapalapa',
      'AZCAPOTZALCO',
      'A',
      '2021',
      'Radio',
    ]) {
      expect(esAbreviatura(t), t).toBe(false);
    }
  });
});

describe('compararNatural', () => {
  it('sorts digits as numbers and folds the rest', () => {
    const orden = [
      '2',
      '2.9',
      '2.10',
      '2.F',
      '10',
      'ámbar',
      'CONV-2',
      'CONV-10',
      'Línea 2.9',
      'Línea 2.10',
      'Zona',
    ];
    expect([...orden].reverse().sort(compararNatural)).toEqual(orden);
    expect(compararNatural('Álvaro', 'alvaro ')).toBe(0);
    expect(compararNatural('CONV-01', 'conv-1')).toBe(0);
    expect(compararNatural('9'.repeat(40), `1${'0'.repeat(40)}`)).toBeLessThan(0);
  });

  it('is a consistent order', () => {
    const texto = fc
      .array(fc.constantFrom('a', 'B', 'é', '1', '02', '10', '-', '.', ' '), { maxLength: 6 })
      .map((p) => p.join(''));
    fc.assert(
      fc.property(texto, texto, texto, (a, b, c) => {
        expect(Math.sign(compararNatural(a, b)) + Math.sign(compararNatural(b, a))).toBe(0);
        if (compararNatural(a, b) <= 0 && compararNatural(b, c) <= 0) {
          expect(compararNatural(a, c)).toBeLessThanOrEqual(0);
        }
        if (plegar(a) === plegar(b)) expect(compararNatural(a, b)).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });
});
