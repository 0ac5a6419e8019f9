import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { celdaTipada, serieDeFecha } from '../../../../server/outputs/xlsx/celda-tipada.ts';

const numero = (texto: string): string | null => {
  const { valor } = celdaTipada(texto, 'numero');
  return valor.kind === 'number' ? valor.digits : null;
};

describe('celdaTipada', () => {
  it('turns the long date of a date column into the day number that Excel gives it', () => {
    // Excel: =DATE(2021,10,20) is 44489
    expect(celdaTipada('Miércoles 20 de octubre de 2021', 'fecha')).toEqual({
      valor: { kind: 'number', digits: '44489' },
      formato: '[$-80A]dddd d" de "mmmm" de "yyyy',
      comillas: false,
    });
  });

  it('leaves spans and words of a date column as text', () => {
    for (const texto of ['Del sábado 27 al martes 30 de noviembre de 2021', 'Indefinida']) {
      expect(celdaTipada(texto, 'fecha').valor).toEqual({ kind: 'text', text: texto });
    }
  });

  it('keeps dates before March 1900 as text, where the calendar of Excel is wrong', () => {
    expect(serieDeFecha({ anio: 1900, mes: 3, dia: 1 })).toBe(61);
    expect(serieDeFecha({ anio: 1900, mes: 2, dia: 28 })).toBeNull();
  });

  it('turns numbers into numbers that show as they were typed', () => {
    const formatos = Object.fromEntries(
      ['11,286', '$1,109,797.84', '67.7%', '22', '0.5', '$16,883'].map((texto) => {
        const { valor, formato } = celdaTipada(texto, 'numero');
        return [texto, [valor.kind === 'number' ? valor.digits : null, formato]];
      }),
    );
    expect(formatos).toEqual({
      '11,286': ['11286', '#,##0'],
      '$1,109,797.84': ['1109797.84', '"$"#,##0.00'],
      '67.7%': ['0.677', '0.0%'],
      '22': ['22', null],
      '0.5': ['0.5', '0.0'],
      '$16,883': ['16883', '"$"#,##0'],
    });
  });

  it('keeps as text what a number would change: leading zeros, more digits than a double holds, words', () => {
    for (const texto of ['007', '12345678901234567', 's/d', '12 personas']) expect(numero(texto)).toBeNull();
  });

  it('makes no number of a text column', () => {
    expect(celdaTipada('2021', 'texto').valor).toEqual({ kind: 'text', text: '2021' });
  });

  it('marks every text that would run as a formula, and no other', () => {
    const inicio = fc.constantFrom('=', '+', '-', '@', '\t');
    fc.assert(
      fc.property(inicio, fc.string(), (signo, resto) => {
        const { valor, comillas } = celdaTipada(signo + resto, 'prosa');
        expect(valor).toEqual({ kind: 'text', text: signo + resto });
        expect(comillas).toBe(true);
      }),
    );
    expect(celdaTipada('Reunión = encuentro', 'prosa').comillas).toBe(false);
  });

  it('keeps every digit of a whole number with separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (n) => {
        expect(numero(n.toLocaleString('en-US'))).toBe(String(n));
      }),
    );
  });
});
