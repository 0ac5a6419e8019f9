import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import { canonico, contenidoDe } from '../../../shared/libro/canonico.ts';
import { leerCanonico } from '../../../shared/libro/leer-canonico.ts';
import type { Hoja, Libro } from '../../../shared/libro/model.ts';
import { Problem } from '../../../shared/problem.ts';
import { normalizarTexto, recortar } from '../../../shared/libro/texto-de-celda.ts';
import { revisar } from '../../../shared/rules/revisar.ts';
import { libro, librosDeEjemplo } from '../../support/libros.ts';

const texto = fc.string({ unit: 'grapheme', maxLength: 12 }).map((t) => recortar(normalizarTexto(t)));
const encabezado = fc.oneof(texto, fc.constantFrom('Folio', '_nota', 'Línea', ''));
const nombre = fc.oneof(
  texto.filter((t) => t !== ''),
  fc.constantFrom('Carátula', 'Convenios', 'convenios', '_mía', 'Observaciones', 'Anexos'),
);

const hoja = fc
  .record({
    nombre,
    filaEncabezado: fc.integer({ min: 1, max: 5 }),
    encabezados: fc.array(encabezado, { maxLength: 5 }),
    filas: fc.array(fc.array(texto, { maxLength: 5 }), { maxLength: 6 }),
    saltos: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 11, maxLength: 11 }),
  })
  .map(({ encabezados, filas, saltos, ...resto }): Hoja => {
    let posicion = 0;
    let numero = resto.filaEncabezado;
    const columnas = encabezados.map((e, i) => ({
      encabezado: e,
      posicion: (posicion += saltos[i] ?? 1),
    }));
    return {
      ...resto,
      columnas,
      filas: filas.map((celdas, i) => ({
        numero: (numero += saltos[i + 5] ?? 1),
        celdas: celdas.slice(0, columnas.length),
      })),
      filasOcultas: [],
    };
  });

const unLibro = fc
  .uniqueArray(hoja, { selector: (h) => h.nombre, maxLength: 5 })
  .map((hojas): Libro => ({ nombre: 'area-se', hojas }));

const problema = (dato: unknown): Pick<Problem, 'codigo' | 'datos'> => {
  try {
    leerCanonico(typeof dato === 'string' ? dato : JSON.stringify(dato), 'area-se');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { codigo: error.codigo, datos: error.datos };
  }
  throw new Error('was read');
};

const conHoja = (cambio: object): object => ({
  formato: 1,
  hojas: [
    {
      nombre: 'Puntos',
      filaEncabezado: 1,
      columnas: [{ encabezado: 'Título', posicion: 1 }],
      filas: [{ numero: 2, celdas: ['Uno'] }],
      ...cambio,
    },
  ],
});

describe('the canonical text of a libro', () => {
  it('gives back all that it holds, and is its own canonical text', () => {
    fc.assert(
      fc.property(unLibro, (l) => {
        const leido = leerCanonico(canonico(l), l.nombre);
        expect(leido).toEqual(contenidoDe(l));
        expect(canonico(leido)).toBe(canonico(l));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same whatever the name, the order of other tabs and the hidden rows', () => {
    fc.assert(
      fc.property(unLibro, (l) => {
        // Two tabs that fold to one name keep their order: the first is the one that counts
        fc.pre(new Set(l.hojas.map((h) => h.nombre.toLowerCase())).size === l.hojas.length);
        const otro = {
          nombre: 'otro',
          hojas: l.hojas.toReversed().map((h) => ({ ...h, filasOcultas: h.filas.map((f) => f.numero) })),
        };
        expect(canonico(otro)).toBe(canonico(l));
      }),
    );
  });

  it("leaves out the área's own tabs and columns, and tabs for reading", () => {
    const publico = { Puntos: [['Título', 'Tipo'], ['Uno']] };
    const conNotas = {
      _mía: [['a'], ['b']],
      Puntos: [
        ['Título', '_nota', 'Tipo'],
        ['Uno', 'mía', ''],
        ['', 'sola'],
      ],
      Observaciones: [['Fila'], ['2']],
    };
    const [a, b] = [libro('a', publico), libro('a', conNotas)].map((l) => contenidoDe(l).hojas);
    expect(b?.map((h) => h.nombre)).toEqual(['Puntos']);
    expect(b?.[0]?.filas).toEqual(a?.[0]?.filas);
    expect(b?.[0]?.columnas.map((c) => c.posicion)).toEqual([1, 3]);
  });

  it('changes no finding of the real quarters', () => {
    for (const ejemplo of ['2021-t4', '2020-mar-may']) {
      const libros = librosDeEjemplo(ejemplo);
      const leidos = libros.map((l) => leerCanonico(canonico(l), l.nombre));
      expect(revisar(abrirCarpeta(leidos))).toEqual(revisar(abrirCarpeta(libros)));
    }
  });

  it('tells one changed cell, row number or column from another', () => {
    const uno = canonico(libro('a', { Puntos: [['Título'], ['Uno']] }));
    const otros = [
      libro('a', { Puntos: [['Título'], ['Dos']] }),
      libro('a', { Puntos: [['Título'], [''], ['Uno']] }),
      libro('a', {
        Puntos: [
          ['', 'Título'],
          ['', 'Uno'],
        ],
      }),
      libro('a', { Anexos: [['Título'], ['Uno']] }),
    ].map(canonico);
    expect(new Set([uno, ...otros]).size).toBe(5);
  });

  it('trims and composes what a script posts as the readers of files do', () => {
    const posted = conHoja({
      columnas: [{ encabezado: ' Ti\u0301tulo ', posicion: 1 }],
      filas: [{ numero: 2, celdas: ['\u00a0Uno\r\n'] }],
    });
    expect(canonico(leerCanonico(JSON.stringify(posted), 'x'))).toBe(
      canonico(libro('x', { Puntos: [['Título'], ['Uno']] })),
    );
  });

  it.each([
    ['{', 'su raíz'],
    ['[]', 'su raíz'],
    [{ formato: 2, hojas: [] }, 'formato'],
    [{ formato: 1, hojas: [], nombre: 'x' }, 'su raíz'],
    [conHoja({ nombre: ' ' }), 'hojas[0].nombre'],
    [conHoja({ filas: [{ numero: '2', celdas: [] }] }), 'hojas[0].filas[0].numero'],
    [conHoja({ filas: [{ numero: 2, celdas: [7] }] }), 'hojas[0].filas[0].celdas[0]'],
    [conHoja({ filas: [{ numero: 2, celdas: ['a', 'b'] }] }), 'hojas[0].filas[0].celdas'],
    [conHoja({ filas: [{ numero: 1, celdas: ['a'] }] }), 'hojas[0].filas[0].numero'],
    [conHoja({ columnas: [{ encabezado: 'Título', posicion: 0 }] }), 'hojas[0].columnas[0].posicion'],
    [conHoja({ filasOcultas: [2] }), 'hojas[0]'],
  ])('refuses %j and says where', (dato, donde) => {
    const { codigo, datos } = problema(dato);
    expect([codigo, datos['donde']]).toEqual(['libro-mal-formado', donde]);
  });

  it('refuses two tabs of one name', () => {
    const { formato, hojas } = conHoja({}) as { formato: 1; hojas: object[] };
    expect(problema({ formato, hojas: [...hojas, ...hojas] }).codigo).toBe('hoja-repetida');
  });
});
