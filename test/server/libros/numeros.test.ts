import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatoDe, formatoIncorporado } from '../../../shared/libro/formato-de-numero.ts';
import { textoDeNumero } from '../../../server/libros/xlsx/numeros.ts';
import { decimal } from '../../../shared/libro/decimal-plano.ts';

describe('a number format', () => {
  it.each([
    ['fecha', 'dd/mm/yyyy'],
    ['fecha', '[$-80A]dddd, d "de" mmmm "de" yyyy;@'],
    ['fecha', 'mmm-yy'],
    ['fecha', 'm/d/yy h:mm'],
    ['fecha', 'mmmm'],
    ['hora', 'h:mm AM/PM'],
    ['hora', '[h]:mm:ss'],
    ['porcentaje', '0.0%'],
    ['porcentaje', '0%;[Red]-0%'],
    ['dinero', '"$"#,##0.00'],
    ['dinero', '\\$#,##0'],
    ['dinero', '[$$-80A]#,##0.00;[RED]-[$$-80A]#,##0.00'],
    ['dinero', '_-"$"* #,##0.00_-;-"$"* #,##0.00_-'],
    ['numero', '[$-80A]#,##0.00'],
    ['numero', '#,##0.00 "días"'],
    ['numero', 'General'],
    ['numero', '0.00E+00'],
    ['numero', '[Red]0.00;[Magenta]-0.00'],
    ['numero', '0;"$"0'],
    ['numero', '@'],
    ['ceros', '0000'],
    ['logico', '"VERDADERO";"VERDADERO";"FALSO"'],
  ])('shows a %s: %s', (tipo, codigo) => {
    expect(formatoDe(codigo).tipo).toBe(tipo);
  });

  it.each([
    [14, 'fecha'],
    [22, 'fecha'],
    [20, 'hora'],
    [10, 'porcentaje'],
    [44, 'dinero'],
    [4, 'numero'],
    [49, 'numero'],
  ])('number %i of the built-in ones shows a %s', (id, tipo) => {
    expect(formatoIncorporado(id).tipo).toBe(tipo);
  });
});

describe('a number as text', () => {
  const fecha = { tipo: 'fecha' } as const;

  it.each([
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['60', '60'],
    ['61', '1900-03-01'],
    ['44490.999999999', '2021-10-22'],
    ['44490.5', '2021-10-21'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
    ['-1', '-1'],
  ])('is the day of serial %s: %s', (serial, dia) => {
    expect(textoDeNumero(serial, fecha, '1900')).toBe(dia);
  });

  it('counts days from 1904 where the libro does', () => {
    expect(textoDeNumero('0', fecha, '1904')).toBe('1904-01-01');
    expect(textoDeNumero('43028', fecha, '1904')).toBe('2021-10-21');
  });

  it('goes through every day of two centuries in order', () => {
    const dias = Array.from({ length: 73_000 }, (_, i) => textoDeNumero(String(i + 61), fecha, '1900'));
    expect(new Set(dias).size).toBe(dias.length);
    expect([...dias].sort()).toEqual(dias);
    expect(dias[44_490 - 61]).toBe('2021-10-21');
  });

  it('never has an exponent and reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (valor) => {
        const texto = decimal(valor);
        expect(texto).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(texto)).toBe(Number(valor.toPrecision(15)) + 0);
      }),
    );
  });
});
