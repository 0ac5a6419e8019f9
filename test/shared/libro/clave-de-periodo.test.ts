import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claveEnDireccion, periodoConClave } from '../../../shared/libro/clave-de-periodo.ts';
import { fechaDeOrdinal } from '../../../shared/spanish/fechas/civil-date.ts';
import { leerPeriodo, periodoDeFechas } from '../../../shared/spanish/fechas/periodo.ts';

const CLAVES = ['2021', '2021-S1', '2021-S2', '2021-T1', '2021-T4', '2021-02', '2021-12'];

describe('periodoConClave', () => {
  it.each(CLAVES)('names the span of %s by its key', (clave) => {
    const periodo = leerPeriodo(clave);
    if (periodo === null) throw new Error(clave);
    expect(periodoConClave(periodo.desde, periodo.hasta)).toEqual(periodo);
  });

  it('gives no key to a span that is no part of a year', () => {
    const [desde, hasta] = [
      { anio: 2021, mes: 9, dia: 1 },
      { anio: 2021, mes: 11, dia: 30 },
    ];
    expect(periodoConClave(desde, hasta)).toEqual(periodoDeFechas(desde, hasta));
  });
});

describe('claveEnDireccion', () => {
  it('is one for one span, however it was given', () => {
    const escrito = leerPeriodo('2021-T4');
    if (escrito === null) throw new Error('2021-T4');
    expect(claveEnDireccion(escrito)).toBe('2021-t4');
    expect(claveEnDireccion(periodoDeFechas(escrito.desde, escrito.hasta))).toBe('2021-t4');
  });

  it('tells any two spans apart, in a form that stands in an address', () => {
    const tramo = fc
      .tuple(fc.integer({ min: 10_000, max: 20_000 }), fc.integer({ min: 0, max: 400 }))
      .map(([n, largo]) => periodoDeFechas(fechaDeOrdinal(n), fechaDeOrdinal(n + largo)));
    fc.assert(
      fc.property(tramo, tramo, (a, b) => {
        const [x, y] = [claveEnDireccion(a), claveEnDireccion(b)];
        expect(x).toMatch(/^\d{4}(?:-(?:t[1-4]|s[12]|\d{2}))?$|^\d{4}-\d{2}-\d{2}--\d{4}-\d{2}-\d{2}$/);
        expect(x === y).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
