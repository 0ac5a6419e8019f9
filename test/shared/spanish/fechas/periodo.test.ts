import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fechaDeOrdinal, ordinalDia } from '../../../../shared/spanish/fechas/civil-date.ts';
import type { FechaCivil } from '../../../../shared/spanish/fechas/civil-date.ts';
import {
  enPeriodo,
  leerPeriodo,
  periodoCorto,
  periodoDeFechas,
  periodoLargo,
} from '../../../../shared/spanish/fechas/periodo.ts';

const f = (anio: number, mes: number, dia: number): FechaCivil => ({ anio, mes, dia });

describe('a period', () => {
  it.each([
    ['2021-T4', '2021-T4', f(2021, 10, 1), f(2021, 12, 31), 'octubre a diciembre de 2021'],
    [' 2021 - t1 ', '2021-T1', f(2021, 1, 1), f(2021, 3, 31), 'enero a marzo de 2021'],
    ['2021 T2', '2021-T2', f(2021, 4, 1), f(2021, 6, 30), 'abril a junio de 2021'],
    ['2021-10', '2021-10', f(2021, 10, 1), f(2021, 10, 31), 'octubre de 2021'],
    ['2020-2', '2020-02', f(2020, 2, 1), f(2020, 2, 29), 'febrero de 2020'],
    ['2021-S2', '2021-S2', f(2021, 7, 1), f(2021, 12, 31), 'julio a diciembre de 2021'],
    ['2016', '2016', f(2016, 1, 1), f(2016, 12, 31), '2016'],
  ])('is read from «%s»', (texto, clave, desde, hasta, largo) => {
    const p = leerPeriodo(texto);
    expect(p).toEqual({ desde, hasta, clave });
    expect(p && periodoLargo(p)).toBe(largo);
    expect(p && periodoCorto(p)).toBe(clave);
  });

  it.each(['', '2021-T5', '2021-S3', '2021-13', '2021-0', '21-T4', 'T4', '202110', '2021-T', 'octubre'])(
    'is not read from «%s»',
    (texto) => {
      expect(leerPeriodo(texto)).toBeNull();
    },
  );

  it.each([
    [f(2021, 12, 1), f(2022, 2, 28), 'diciembre de 2021 a febrero de 2022'],
    [f(2021, 10, 5), f(2021, 12, 20), 'del 5 de octubre al 20 de diciembre de 2021'],
    [f(2021, 10, 5), f(2021, 10, 20), 'del 5 al 20 de octubre de 2021'],
    [f(2021, 12, 5), f(2022, 1, 20), 'del 5 de diciembre de 2021 al 20 de enero de 2022'],
    [f(2021, 10, 1), f(2021, 10, 30), 'del 1 al 30 de octubre de 2021'],
    [f(2021, 10, 5), f(2021, 10, 5), '5 de octubre de 2021'],
    [f(2020, 3, 1), f(2020, 5, 31), 'marzo a mayo de 2020'],
    [f(2016, 1, 1), f(2016, 12, 31), '2016'],
    [f(2015, 1, 1), f(2016, 12, 31), 'enero de 2015 a diciembre de 2016'],
  ])('with dates is written out %#', (desde, hasta, largo) => {
    const p = periodoDeFechas(desde, hasta);
    expect(periodoLargo(p)).toBe(largo);
    expect(periodoCorto(p)).toBe(largo);
  });

  it('holds the days from its first to its last', () => {
    const dia = fc.integer({ min: 15000, max: 20000 });
    fc.assert(
      fc.property(dia, dia, dia, (x, a, b) => {
        const p = periodoDeFechas(fechaDeOrdinal(a), fechaDeOrdinal(b));
        expect(enPeriodo(fechaDeOrdinal(x), p)).toBe(x >= a && x <= b);
        expect(ordinalDia(p.desde)).toBe(a);
      }),
    );
  });
});
