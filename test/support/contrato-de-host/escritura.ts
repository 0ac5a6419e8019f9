import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Valor } from '../../../shared/addon/sheet-host.ts';
import type { HacerHost } from '../host-de-prueba.ts';
import { cambio, celda, contenido, leer } from './rejillas.ts';

/** Text that a spreadsheet is inclined to take for something else. */
const LITERALES = [
  '=1+1',
  '+1+1',
  '-1',
  '@SUMA(A1)',
  '0042',
  '1/2',
  '03/04/2021',
  '1e5',
  '50%',
  '$1,234.50',
  '12:30',
  'TRUE',
  'falso',
  "'con apóstrofo",
  '2021-13-45',
  '  con espacios  ',
  'dos\nrenglones',
  '✓',
  '#REF!',
];

export function deEscritura(hacer: HacerHost): void {
  describe('apply', () => {
    it('writes all of a batch, with one write for each tab', () => {
      const prueba = hacer({
        A: [
          ['x', 1],
          ['y', 2],
        ],
        B: [[true]],
      });
      const hecho = prueba.host.apply([
        cambio(celda('A', 1, 1), 'x', 'X'),
        cambio(celda('a', 2, 2), 2, '2021-11-24'),
        cambio(celda('B', 1, 1), true, null),
      ]);
      expect(hecho).toEqual({ aplicado: true });
      expect(contenido(prueba.host, 'A')).toEqual([
        ['X', 1],
        ['y', '2021-11-24'],
      ]);
      expect(contenido(prueba.host, 'B')).toEqual([]);
      expect(prueba.cuenta().escrituras).toEqual({ A: 1, B: 1 });
    });

    it('writes none of a batch where one cell holds something else, and says which and what', () => {
      const prueba = hacer({ A: [['x']], B: [['2021-10-21', 5]] });
      const hecho = prueba.host.apply([
        cambio(celda('A', 1, 1), 'x', 'X'),
        cambio(celda('B', 1, 1), '2021-10-21', '2021-10-22'),
        cambio(celda('B', 1, 2), 6, 7),
      ]);
      expect(hecho).toEqual({ aplicado: false, celda: celda('B', 1, 2), hay: 5 });
      expect(contenido(prueba.host, 'A')).toEqual([['x']]);
      expect(contenido(prueba.host, 'B')).toEqual([['2021-10-21', 5]]);
      expect(prueba.cuenta().escrituras).toEqual({});
    });

    it('tells text from the number, date or check that looks like it', () => {
      const { host } = hacer({ A: [[5, true, 'x']] });
      expect(host.apply([cambio(celda('A', 1, 1), '5', 6)])).toMatchObject({ aplicado: false, hay: 5 });
      expect(host.apply([cambio(celda('A', 1, 2), 'TRUE', false)])).toMatchObject({
        aplicado: false,
        hay: true,
      });
      expect(host.apply([cambio(celda('A', 1, 3), null, 'y')])).toMatchObject({ aplicado: false, hay: 'x' });
    });

    it('takes a tab that is missing for a conflict', () => {
      const { host } = hacer({ A: [['x']] });
      expect(host.apply([cambio(celda('A', 1, 1), 'x', 'y'), cambio(celda('Z', 1, 1), null, 'y')])).toEqual({
        aplicado: false,
        celda: celda('Z', 1, 1),
        hay: null,
      });
      expect(contenido(host, 'A')).toEqual([['x']]);
    });

    it('writes in the first cell of a merged range, and nothing at all where another is asked for', () => {
      const prueba = hacer({ A: [['x'], ['y'], ['z']] });
      if (prueba.combinar === undefined) {
        expect(leer(prueba.host, 'A').combinadas).toBeUndefined();
        return;
      }
      prueba.combinar('A', { desde: { fila: 1, columna: 1 }, hasta: { fila: 2, columna: 1 } });
      const tapada = [cambio(celda('A', 3, 1), 'z', 'Z'), cambio(celda('A', 2, 1), null, 'Y')];
      expect(() => prueba.host.apply(tapada)).toThrow(
        expect.objectContaining({ codigo: 'celdas-combinadas' }),
      );
      expect(contenido(prueba.host, 'A')).toEqual([['x'], [], ['z']]);
      prueba.host.apply([cambio(celda('A', 1, 1), 'x', 'X'), cambio(celda('A', 3, 1), 'z', 'Z')]);
      expect(contenido(prueba.host, 'A')).toEqual([['X'], [], ['Z']]);
    });

    it('lets a tab grow beyond its last row and column', () => {
      const { host } = hacer({ A: [['x']], Vacía: [] });
      host.apply([
        cambio(celda('A', 1500, 2), null, 'abajo'),
        cambio(celda('A', 1, 40), null, 'a la derecha'),
        cambio(celda('Vacía', 2, 2), null, 1),
      ]);
      const a = leer(host, 'A').filas;
      expect([a[0]?.[0], a[0]?.[39], a[1499]?.[1]]).toEqual(['x', 'a la derecha', 'abajo']);
      expect(contenido(host, 'Vacía')).toEqual([[], [null, 1]]);
    });

    it.each(LITERALES)('leaves %j the very text that it is', (texto) => {
      const { host } = hacer({ A: [['antes', 1, '2021-10-21']] });
      host.apply([
        cambio(celda('A', 1, 1), 'antes', texto),
        cambio(celda('A', 1, 2), 1, texto),
        cambio(celda('A', 1, 3), '2021-10-21', texto),
        cambio(celda('A', 2, 1), null, texto),
      ]);
      expect(contenido(host, 'A')).toEqual([[texto, texto, texto], [texto]]);
      expect(host.apply([cambio(celda('A', 2, 1), texto, null)])).toEqual({ aplicado: true });
    });

    it('writes a real number, date or check in a cell that held text', () => {
      const { host } = hacer({ A: [['=1', '0042', '1/2', 'no']] });
      host.apply([
        cambio(celda('A', 1, 1), '=1', 42),
        cambio(celda('A', 1, 2), '0042', '2021-10-21'),
        cambio(celda('A', 1, 3), '1/2', true),
        cambio(celda('A', 1, 4), 'no', '2021-10-21T10:30'),
      ]);
      expect(contenido(host, 'A')).toEqual([[42, '2021-10-21', true, '2021-10-21T10:30']]);
    });

    it('keeps the notes and colours of the área', () => {
      const prueba = hacer({ A: [['x']] });
      prueba.vestir(celda('A', 1, 1), { color: '#00ff00', nota: 'mía' });
      prueba.host.apply([cambio(celda('A', 1, 1), 'x', 'y')]);
      expect(prueba.aspecto(celda('A', 1, 1))).toEqual({ color: '#00ff00', nota: 'mía' });
    });

    it('is undone by its inverse, whatever it wrote', () => {
      const valor = fc.oneof(
        fc.constantFrom<Valor[]>(null, true, false, '2021-10-21', '1999-01-01T08:00', ...LITERALES),
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.string({ minLength: 1, maxLength: 8 }).filter((t) => t.trim() !== '' && !t.includes('\0')),
      );
      const lote = fc.uniqueArray(
        fc.record({
          fila: fc.integer({ min: 1, max: 6 }),
          columna: fc.integer({ min: 1, max: 5 }),
          nuevo: valor,
        }),
        {
          selector: ({ fila, columna: c }) => `${String(fila)},${String(c)}`,
          maxLength: 12,
        },
      );
      const { host } = hacer({
        A: [
          ['a', 1, true],
          ['b', '2021-10-21'],
          [null, 'c'],
        ],
      });
      fc.assert(
        fc.property(lote, (nuevos) => {
          const antes = contenido(host, 'A');
          const cambios = nuevos.map((n) => ({
            hoja: 'A',
            ...n,
            esperado: antes[n.fila - 1]?.[n.columna - 1] ?? null,
          }));
          expect(host.apply(cambios)).toEqual({ aplicado: true });
          const despues = contenido(host, 'A');
          for (const { fila, columna: c, nuevo } of cambios)
            expect(despues[fila - 1]?.[c - 1] ?? null).toBe(nuevo);
          host.apply(cambios.map((c) => ({ ...c, esperado: c.nuevo, nuevo: c.esperado })));
          expect(contenido(host, 'A')).toEqual(antes);
        }),
        { numRuns: 40 },
      );
    });
  });
}
