import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abrirCarpeta } from '../../../shared/libro/abrir-carpeta.ts';
import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import type { Regla } from '../../../shared/rules/regla.ts';
import { gravedadDe, revisar } from '../../../shared/rules/revisar.ts';
import { carpetaDeEjemplo, hallazgosEsperados, libro } from '../../support/libros.ts';

const EJEMPLOS: readonly (readonly [string, string, string])[] = [
  ['2021-t4', 'libros', 'esperado'],
  ['2020-mar-may', 'libros', 'esperado'],
  ['anexo-1', 'libros-2016', 'esperado-2016'],
  ['anexo-1', 'libros-2021', 'esperado-2021'],
];

function fila(h: Hallazgo): string[] {
  const { libro: l, hoja, fila: f, columna } = h.lugar;
  return [l, hoja, f === null ? '' : String(f), columna, h.datos.regla, gravedadDe(h), h.valor];
}

/** Findings at places given, in the order given, all of one rule unless said. */
function reglaEn(lugares: readonly [string, string, number | null, string, string?][]): Regla {
  return {
    codigo: 'columna-desconocida',
    gravedad: 'Advertencia',
    revisar: () =>
      lugares.map(([l, hoja, f, columna, regla]) => ({
        lugar: { libro: l, hoja, fila: f, columna },
        valor: '',
        datos: regla === 'valor-requerido' ? { regla } : { regla: 'columna-desconocida', parecida: null },
        justificacion: null,
      })),
  };
}

describe('revisar', () => {
  it.each(EJEMPLOS)('%s/%s gives exactly its expected findings', (nombre, libros, esperado) => {
    const carpeta = carpetaDeEjemplo(nombre, libros);
    expect(revisar(carpeta).map(fila)).toEqual(hallazgosEsperados(nombre, esperado));
  });

  it('sorts by libro, tab, row, the column’s place in the sheet, then rule', () => {
    const carpeta = abrirCarpeta([
      libro('area-10', { Carátula: [['Campo', 'Valor']] }),
      libro('area-2', {
        Zeta: [['X']],
        Avances: [['Sesión', 'Convenio', 'Avance']],
        Alfa: [['Y']],
        Puntos: [['Título']],
        Acuerdos: [['Clave']],
      }),
      libro('enlace', {
        Carátula: [
          ['Campo', 'Valor'],
          ['Tipo de libro', 'Enlace'],
        ],
      }),
    ]);
    const ordenados: [string, string, number | null, string, string?][] = [
      ['enlace', 'Carátula', 1, 'Área'],
      ['area-2', 'Acuerdos', null, ''],
      ['area-2', 'Puntos', 3, 'Título'],
      ['area-2', 'Avances', 2, 'Sesión'],
      ['area-2', 'Avances', 2, 'Convenio', 'columna-desconocida'],
      ['area-2', 'Avances', 2, 'Convenio', 'valor-requerido'],
      ['area-2', 'Avances', 2, 'Otra que falta'],
      ['area-2', 'Avances', 10, 'Sesión'],
      ['area-2', 'Zeta', null, ''],
      ['area-2', 'Alfa', null, ''],
      ['area-10', 'Carátula', 2, 'Campo'],
    ];
    const esperados = reglaEn(ordenados).revisar(carpeta);
    fc.assert(
      fc.property(fc.shuffledSubarray(ordenados, { minLength: ordenados.length }), (desorden) => {
        expect(revisar(carpeta, [reglaEn(desorden)])).toEqual(esperados);
      }),
    );
  });

  it('keeps the pieces of one cell as they were found', () => {
    const carpeta = abrirCarpeta([libro('enlace', { Puntos: [['Título']] })]);
    const [a, b] = reglaEn([
      ['enlace', 'Puntos', 2, 'Título'],
      ['enlace', 'Puntos', 2, 'Título'],
    ]).revisar(carpeta);
    if (a === undefined || b === undefined) throw new Error('two findings expected');
    const regla: Regla = {
      ...reglaEn([]),
      revisar: () => [
        { ...b, valor: 'primera' },
        { ...a, valor: 'segunda' },
      ],
    };
    expect(revisar(carpeta, [regla]).map((h) => h.valor)).toEqual(['primera', 'segunda']);
  });

  it('one libro alone is spared the rules that need another', () => {
    const carpeta = abrirCarpeta([libro('area', {})], 'libro');
    const regla = reglaEn([['area', 'Puntos', 2, 'Título']]);
    expect(revisar(carpeta, [{ ...regla, necesitaOtrosLibros: true }])).toEqual([]);
    expect(revisar(carpeta, [regla])).toHaveLength(1);
  });

  it('says nothing of what nobody gives it', () => {
    expect(revisar(abrirCarpeta([]))).toEqual([]);
    expect(() => revisar(abrirCarpeta([libro('vacio', { Carátula: [], Convenios: [[]] })]))).not.toThrow();
  });
});
