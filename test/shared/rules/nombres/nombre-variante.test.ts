import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../../shared/libro/abrir-carpeta.ts';
import { nombreVariante } from '../../../../shared/rules/nombres/nombre-variante.ts';
import { sonVariantes } from '../../../../shared/libro/nombres.ts';
import { AREA, ENLACE, leer, librosDe, poner, type Celda } from '../../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, conFilas } from '../../../support/carpeta-de-registros.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';
import { libro } from '../../../support/libros.ts';

/** Spellings of a name, each with one accent, letter, blank, stop or suffix of difference. */
const MALAS: readonly ((nombre: string) => string)[] = [
  (n) => n.toUpperCase(),
  (n) => n.replace(' ', '  '),
  (n) => `${n}.`,
  (n) => `${n}, A.C.`,
  (n) => `${n} S. C.`,
  (n) => n.replace('n', ''),
  (n) => n.replace('a', 'aa'),
  (n) => n.replace(/a(.*)o/, 'o$1a'),
];

const CELDAS: readonly Celda[] = [
  { libro: ENLACE, hoja: 'Integrantes', fila: 3, columna: 'Nombre' },
  { libro: ENLACE, hoja: 'Asistencia', fila: 3, columna: 'Integrante' },
  { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Participantes' },
];

/** Names as `Contraparte` of an área, one a row; lists as [valor, siglas, variantes]. */
function revisarNombres(nombres: readonly string[], listas: readonly [string, string, string][] = []) {
  const enlace = libro('enlace', {
    Carátula: [
      ['Campo', 'Valor'],
      ['Tipo de libro', 'Enlace'],
    ],
    Catálogos: [['Catálogo', 'Valor', 'Siglas', 'Variantes'], ...listas.map((l) => ['Área', ...l])],
  });
  const area = libro('area', { Convenios: [['Contraparte'], ...nombres.map((n) => [n])] });
  return nombreVariante.revisar(abrirCarpeta([enlace, area]));
}

const malasDe = (...args: Parameters<typeof revisarNombres>): unknown[] =>
  revisarNombres(...args).map((h) =>
    h.datos.regla === 'nombre-variante' ? [h.lugar.fila, h.datos.correcto, h.datos.motivo] : [],
  );

describe('nombre-variante', () => {
  it('one cell that spells a name otherwise is exactly that finding, wherever the name stands', () => {
    fc.assert(
      fc.property(
        carpetaDeRegistros,
        fc.constantFrom(...CELDAS),
        fc.constantFrom(...MALAS),
        (base, celda, mala) => {
          // Three more cells with the right spelling, so that the odd one is the wrong one.
          const bueno = 'Ernesto Ramos Mega';
          const b = poner(base, { libro: AREA, hoja: 'Carátula', fila: 4, columna: 'Valor' }, 'SE');
          const carpeta = conFilas(b, AREA, 'Carátula', [['Responsable', bueno]]);
          // In Participantes the name ends at its comma, so that this suffix is no part of it.
          const esCargo = celda.hoja === 'Actividades' && mala(bueno).includes(',');
          const valor = celda.hoja === 'Actividades' ? `${mala(bueno)}, consejero` : mala(bueno);
          expect(senalesDe(librosDe(poner(carpeta, celda, valor)))).toEqual(
            esCargo ? [] : [[celda.libro, celda.hoja, celda.fila, celda.columna, 'nombre-variante', valor]],
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a counterpart, one of several in its cell: the finding has the whole cell and the piece', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        const buena = leer(b, { libro: AREA, hoja: 'Convenios', fila: 2, columna: 'Contraparte' });
        const tipo = 'Memorando de Entendimiento';
        const valor = `Museo de Sitio; ${buena.toUpperCase()} / Casa Azul`;
        const malo = conFilas(b, AREA, 'Convenios', [['X-1', tipo, 'Otro', valor, 'SE', 'Vigente']]);
        const fila = malo[AREA]?.['Convenios']?.length;
        const [h, ...mas] = hallazgosDe(librosDe(malo));
        expect(mas).toEqual([]);
        expect([h?.lugar.fila, h?.valor]).toEqual([fila, valor]);
        expect(h?.datos).toMatchObject({ pieza: buena.toUpperCase(), correcto: buena, motivo: 'primero' });
      }),
      { numRuns: 15 },
    );
  });

  it('Carátula.Área: a close spelling is nombre-variante alone, against the catalogue', () => {
    fc.assert(
      fc.property(
        carpetaDeRegistros,
        fc.constantFrom('Secretaria Ejecutiva', 'SECRETARÍA EJECUTIVA', 'Secretaría Ejecutivas'),
        (b, v) => {
          const celda = { libro: AREA, hoja: 'Carátula', fila: 3, columna: 'Valor' };
          expect(senalesDe(librosDe(poner(b, celda, v)))).toEqual([
            [AREA, 'Carátula', 3, 'Valor', 'nombre-variante', v],
          ]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('the right one is the catalogue’s, else the most frequent, else the first read', () => {
    const [a, b] = ['Radio Educación', 'Radio Educacion'];
    expect(malasDe([a, b, b], [[a, '', '']])).toEqual([
      [3, a, 'catalogo'],
      [4, a, 'catalogo'],
    ]);
    expect(malasDe([a, b, b])).toEqual([[2, b, 'frecuencia']]);
    expect(malasDe([b, a])).toEqual([[3, b, 'primero']]);
  });

  it('letters count from twelve on, after folding, in both spellings', () => {
    expect(sonVariantes('Abcdefghijkl', 'Abcdefghijxx')).toBe(true);
    expect(sonVariantes('Abcdefghijkl', 'Abcdefghixxx')).toBe(false);
    expect(sonVariantes('Abcdefghijk', 'Abcdefghijx')).toBe(false);
    expect(sonVariantes('Abc def ghi jk', 'Abc def ghi jx')).toBe(false);
    expect(sonVariantes('Abcde 12345 6789', 'Abcdx 12345 6789')).toBe(false);
    // Shorter ones still differ in accents, case, blanks, punctuation and suffix.
    expect(sonVariantes('José', 'JOSE')).toBe(true);
    expect(sonVariantes('De la O', 'Dela O, A.C.')).toBe(true);
  });

  it('never: abbreviations, other numbers, two values of Catálogos, an admitted spelling', () => {
    expect(malasDe(['UAM', 'UNAM', 'U.A.M.'])).toEqual([]);
    expect(malasDe(['Distrito electoral 12', 'Distrito electoral 13', 'Distrito electoral XIII'])).toEqual(
      [],
    );
    expect(malasDe(['Sala regional primera', 'Sala regional segunda'])).toEqual([]);
    const dos: [string, string, string][] = [
      ['Dirección de Datos', '', ''],
      ['Dirección de Gatos', '', ''],
    ];
    expect(malasDe(['Dirección de Datos', 'Dirección de Gatos'], dos)).toEqual([]);
    expect(
      malasDe(
        ['Unidad de Archivos', 'Unidad de Archivo'],
        [['Unidad de Archivos', '', 'Otra; Unidad de Archivo']],
      ),
    ).toEqual([]);
    expect(
      malasDe(
        ['Fideicomiso Central', 'Fideicomiso Centrals'],
        [['Otra cosa muy distinta', 'Fideicomiso Centrals', '']],
      ),
    ).toEqual([]);
  });

  it('variants of one name form one group, but two values of Catálogos never meet over a third spelling', () => {
    const [a, b, c] = ['Instituto Abcde', 'Instituto Abcxx', 'Instituto Abyyx'];
    expect(malasDe([a, b, c, c])).toEqual([
      [2, c, 'frecuencia'],
      [3, c, 'frecuencia'],
    ]);
    expect(
      malasDe(
        [a, b, c, c],
        [
          [a, '', ''],
          [c, '', ''],
        ],
      ),
    ).toEqual([[3, a, 'catalogo']]);
  });

  it('a spelling near to a listed variant is the value’s', () => {
    const lista: [string, string, string][] = [
      ['Unidad de Archivo, Logística y Apoyo a los Órganos', '', 'Unidad de Archivo y Apoyo a Órganos'],
    ];
    expect(malasDe(['Unidad de Archivo y Apoyo a Organo'], lista)).toEqual([[2, lista[0]?.[0], 'catalogo']]);
  });

  it('people are near by chance as rarely as the letters say: names far apart are never grouped', () => {
    const palabra = fc.string({
      unit: fc.constantFrom('a', 'e', 'i', 'o', 'l', 'm', 'n', 'r', 's', 't'),
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.uniqueArray(palabra, { minLength: 2, maxLength: 12 }), (palabras) => {
        // Each word three times: one letter of difference is three.
        const nombres = palabras.map((p) => `${p} ${p.toUpperCase()} ${p}`);
        expect(malasDe(nombres)).toEqual([]);
      }),
    );
  });

  it('what it finds does not depend on how it searches: it agrees with comparing every pair', () => {
    const nombre = fc
      .string({ unit: fc.constantFrom('a', 'b', 'é', ' '), minLength: 11, maxLength: 16 })
      .map((s) => s.trim());
    fc.assert(
      fc.property(fc.uniqueArray(nombre, { minLength: 2, maxLength: 14 }), (nombres) => {
        const limpios = nombres.filter((n) => n !== '');
        const unidos = limpios.map((n) => new Set([n]));
        limpios.forEach((a, i) => {
          limpios.forEach((b, j) => {
            const [x, y] = [unidos[i], unidos[j]];
            if (i >= j || x === undefined || y === undefined || x === y || !sonVariantes(a, b)) return;
            for (const n of y) x.add(n);
            limpios.forEach((n, k) => {
              if (x.has(n)) unidos[k] = x;
            });
          });
        });
        // In each group all but one spelling are wrong: the first read.
        const grupos = [...new Set(unidos)].filter((g) => g.size > 1);
        const esperadas = limpios.filter((n) =>
          grupos.some((g) => g.has(n) && limpios.find((m) => g.has(m)) !== n),
        );
        expect(revisarNombres(limpios).map((h) => h.valor)).toEqual(esperadas);
      }),
      { numRuns: 200 },
    );
  });
});
