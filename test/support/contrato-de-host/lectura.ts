import { describe, expect, it } from 'vitest';
import type { HacerHost } from '../host-de-prueba.ts';
import { contenido, leer } from './rejillas.ts';

export function deLectura(hacer: HacerHost): void {
  describe('read and tabs', () => {
    it('give the tabs in their order, with the size of what they hold', () => {
      const { host } = hacer({ Convenios: [['Folio', 'Etapa'], ['C-1']], 'Mis notas': [], _Lista: [['x']] });
      expect(host.tabs()).toEqual([
        { nombre: 'Convenios', filas: 2, columnas: 2 },
        { nombre: 'Mis notas', filas: 0, columnas: 0 },
        { nombre: '_Lista', filas: 1, columnas: 1 },
      ]);
    });

    it('find a tab case, accents and blanks aside, an exact name first', () => {
      const { host } = hacer({ 'CARATULA ': [['a']], Carátula: [['b']] });
      expect(contenido(host, 'Carátula')).toEqual([['b']]);
      expect(contenido(host, 'CARATULA ')).toEqual([['a']]);
      expect(leer(host, ' carátula').filas).toEqual([['a']]);
      expect(leer(host, ' carátula').nombre).toBe('CARATULA ');
      expect(host.read('Avances')).toBeNull();
    });

    it('give what cells hold as plain values', () => {
      const { host } = hacer({
        Hoja: [
          ['texto', 12.5, true, false, '2021-10-21', '2021-10-21T10:30', null, '', 'fin'],
          [null, null],
          [0, -3, 0.1 + 0.2],
        ],
      });
      expect(contenido(host, 'Hoja')).toEqual([
        ['texto', 12.5, true, false, '2021-10-21', '2021-10-21T10:30', null, null, 'fin'],
        [],
        [0, -3, 0.1 + 0.2],
      ]);
    });

    it('give a number with the sign that its format shows', () => {
      const { host } = hacer({
        Hoja: [
          [
            { numero: 1_109_797.84, formato: '"$"#,##0.00' },
            { numero: -5, formato: '"$"#,##0.00' },
            { numero: 0.677, formato: '0.0%' },
            { numero: 1234.5, formato: '#,##0.00' },
          ],
        ],
      });
      expect(contenido(host, 'Hoja')).toEqual([['$1109797.84', '-$5', '67.7%', 1234.5]]);
    });

    it('name the rows that are hidden', () => {
      const prueba = hacer({ Hoja: [['a'], ['b'], ['c'], ['d']] });
      prueba.ocultarFila('Hoja', 3);
      prueba.ocultarFila('Hoja', 2);
      expect(leer(prueba.host, 'Hoja').ocultas).toEqual(prueba.veOcultas === false ? [] : [2, 3]);
    });

    it('name the merged ranges: what one shows is in its first cell', () => {
      const prueba = hacer({
        Hoja: [
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
        ],
      });
      const rangos = [
        { desde: { fila: 1, columna: 2 }, hasta: { fila: 2, columna: 2 } },
        { desde: { fila: 1, columna: 3 }, hasta: { fila: 1, columna: 5 } },
      ];
      for (const rango of rangos) prueba.combinar?.('Hoja', rango);
      const hay = prueba.combinar === undefined ? 'e' : null;
      expect(leer(prueba.host, 'Hoja').filas[1]).toEqual(['d', hay, 'f']);
      expect(leer(prueba.host, 'Hoja').combinadas ?? []).toEqual(prueba.combinar === undefined ? [] : rangos);
    });

    it('read a tab once a call', () => {
      const prueba = hacer({ Hoja: [['a']], Otra: [['b']] });
      prueba.host.read('Hoja');
      prueba.host.read('Hoja');
      expect(prueba.cuenta().lecturas).toEqual({ Hoja: 2 });
    });
  });
}
