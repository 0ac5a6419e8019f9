import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DIAS,
  MESES,
  diaSemana,
  esFechaValida,
  fechaDeOrdinal,
  iso,
  ordinalDia,
} from '../../../shared/spanish/fechas/civil-date.ts';
import type { FechaCivil } from '../../../shared/spanish/fechas/civil-date.ts';
import { fechaLarga, fechaSinDia, tramo } from '../../../shared/spanish/fechas/format-date.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';

const f = (anio: number, mes: number, dia: number): FechaCivil => ({ anio, mes, dia });

const fecha = fc
  .integer({ min: Date.UTC(1000, 0, 1) / 864e5, max: Date.UTC(9999, 11, 31) / 864e5 })
  .map((n) => {
    const d = new Date(n * 864e5);
    return f(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate());
  });

describe('a civil date', () => {
  it('counts days, weekdays and ISO text as UTC dates do', () => {
    fc.assert(
      fc.property(fecha, (x) => {
        const d = new Date(Date.UTC(x.anio, x.mes - 1, x.dia));
        expect(ordinalDia(x)).toBe(d.getTime() / 864e5);
        expect(fechaDeOrdinal(ordinalDia(x))).toEqual(x);
        expect(diaSemana(x)).toBe(d.getUTCDay());
        expect(iso(x)).toBe(d.toISOString().slice(0, 10));
      }),
    );
  });

  it('exists only if the calendar has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 3000 }), fc.nat(14), fc.nat(33), (a, m, d) => {
        const u = new Date(Date.UTC(a, m - 1, d));
        expect(esFechaValida(a, m, d)).toBe(u.getUTCMonth() === m - 1 && u.getUTCDate() === d);
      }),
    );
    expect([esFechaValida(2021, 1.5, 1), esFechaValida(0, 1, 1), esFechaValida(1900, 2, 29)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

const opcional = (...formas: string[]): fc.Arbitrary<string> => fc.constantFrom('', ...formas);
const caso = fc.constantFrom(
  (s: string) => s,
  (s: string) => s.toUpperCase(),
  (s: string) => s.toLowerCase(),
  (s: string) => s.normalize('NFD'),
  (s: string) => s.normalize('NFD').replace(/\p{M}/gu, ''),
);
const blanco = fc.constantFrom(' ', '  ', '\u00a0', ' \t');

describe('leerFecha', () => {
  it('reads every date in every long spelling, with the weekday as typed', () => {
    const partes = fc.record({
      x: fecha,
      dia: fc.option(fc.nat(6), { nil: null }),
      coma: opcional(','),
      cero: fc.boolean(),
      ordinal: opcional('º', '°', '.º'),
      de1: opcional('de '),
      de2: opcional('de ', 'del '),
      punto: opcional('.', ' .'),
      b: blanco,
      caso,
    });
    fc.assert(
      fc.property(partes, (p) => {
        const dia = p.dia === null ? '' : `${DIAS[p.dia] ?? ''}${p.coma}${p.b}`;
        const n = p.cero ? String(p.x.dia).padStart(2, '0') : String(p.x.dia);
        const mes = MESES[p.x.mes - 1] ?? '';
        const largo = `${dia}${n}${p.ordinal}${p.b}${p.de1}${mes}${p.b}${p.de2}${String(p.x.anio)}${p.punto}`;
        expect(leerFecha(p.caso(largo)), largo).toEqual({ fecha: p.x, diaEscrito: p.dia });
      }),
      { numRuns: 2000 },
    );
  });

  it('reads what it writes, and numeric forms with the day first', () => {
    fc.assert(
      fc.property(
        fecha,
        fc.constantFrom('/', '-', '.'),
        fc.constantFrom('', 'T00:00:00', ' 00:00:00'),
        (x, s, h) => {
          const [d, m, a] = [String(x.dia), String(x.mes), String(x.anio)];
          expect(leerFecha(iso(x) + h)?.fecha).toEqual(x);
          expect(leerFecha([d, m, a].join(s) + h)?.fecha).toEqual(x);
          expect(leerFecha([d.padStart(2, '0'), m.padStart(2, '0'), a].join(s))?.fecha).toEqual(x);
          expect(leerFecha(fechaLarga(x))).toEqual({ fecha: x, diaEscrito: diaSemana(x) });
          expect(leerFecha(fechaSinDia(x))).toEqual({ fecha: x, diaEscrito: null });
        },
      ),
    );
  });

  it.each([
    ['2021-10-21', f(2021, 10, 21), null],
    ['21/10/2021', f(2021, 10, 21), null],
    ['03/04/2021', f(2021, 4, 3), null],
    ['jueves 21 de octubre de 2021', f(2021, 10, 21), 4],
    ['01 de septiembre de 2022', f(2022, 9, 1), null],
    ['Miércoles 26 de octubre de 2021.', f(2021, 10, 26), 3],
    ['1º de diciembre de 2019', f(2019, 12, 1), null],
    ['1o. de diciembre del 2019', f(2019, 12, 1), null],
    ['1er de enero de 2020', f(2020, 1, 1), null],
    ['1ro de enero 2020', f(2020, 1, 1), null],
    ['Primero de enero de 2020', f(2020, 1, 1), null],
    ['viernes, primero de enero de 2021', f(2021, 1, 1), 5],
    ['9 de setiembre de 2021', f(2021, 9, 9), null],
    ['9 oct. 2021', f(2021, 10, 9), null],
    ['9-oct-2021', f(2021, 10, 9), null],
    ['mié. 20 oct 2021', f(2021, 10, 20), 3],
    ['mier. 20 de octubre de 2021', f(2021, 10, 20), 3],
    ['jueves 21/10/2021', f(2021, 10, 21), 4],
    ['  21 de octubre de 2021  ', f(2021, 10, 21), null],
    ['2021-10-21T00:00:00.000Z', f(2021, 10, 21), null],
    ['29/02/2020', f(2020, 2, 29), null],
  ])('reads «%s»', (texto, x, dia) => {
    expect(leerFecha(texto)).toEqual({ fecha: x, diaEscrito: dia });
  });

  it.each([
    '',
    '31 de noviembre de 2021',
    '30/02/2021',
    '29/02/2021',
    '21/10/21',
    '21 de octubre de 21',
    '21 de octubre',
    'octubre de 2021',
    '10/21/2021',
    '21/10-2021',
    '0 de enero de 2021',
    '21 de octubro de 2021',
    'juevez 21 de octubre de 2021',
    'Indefinida',
    '44490',
    '2021-10-21T23:30:00Z',
    '2021-10-21 25:00',
    '0021-10-21',
    'del 5 al 6 de octubre de 2021',
  ])('does not read «%s»', (texto) => {
    expect(leerFecha(texto)).toBeNull();
  });
});

describe('tramo', () => {
  it('writes what both ends share once', () => {
    expect(tramo(f(2021, 11, 27), f(2021, 11, 30))).toBe('Del sábado 27 al martes 30 de noviembre de 2021');
    expect(tramo(f(2022, 9, 28), f(2022, 10, 2))).toBe(
      'Del miércoles 28 de septiembre al domingo 2 de octubre de 2022',
    );
    expect(tramo(f(2021, 12, 31), f(2022, 1, 3))).toBe(
      'Del viernes 31 de diciembre de 2021 al lunes 3 de enero de 2022',
    );
    expect(tramo(f(2021, 11, 3), f(2022, 11, 3))).toBe(
      'Del miércoles 3 de noviembre de 2021 al jueves 3 de noviembre de 2022',
    );
    expect(tramo(f(2021, 10, 1), f(2021, 10, 1))).toBe('Viernes 1 de octubre de 2021');
  });
});
