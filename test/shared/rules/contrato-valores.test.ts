import { describe, expect, it } from 'vitest';
import { senalesDe } from '../../support/hallazgos.ts';
import { CONV, PROGRAMA, conv, ver } from '../../support/libros-a-mano.ts';
import { libro, type Filas } from '../../support/libros.ts';

describe('dates that are read', () => {
  it.each([
    '2021-10-21',
    '21/10/2021',
    'jueves 21 de octubre de 2021',
    'JUEVES, 21 DE OCTUBRE DE 2021.',
    '21 de octubre del 2021',
    '21 octubre 2021',
    'jueves 21 octubre de 2021',
    '01 de octubre de 2021',
    '1º de octubre de 2021',
    'Viernes 1º octubre 2021.',
    '1/10/2021',
  ])('%s', (fecha) => {
    expect(
      ver({
        Seguimiento: [
          ['Línea', 'Fecha', 'Concepto'],
          ['1', fecha, 'x'],
        ],
      }),
    ).toEqual([]);
  });
  it.each(['21-octubre', '2021', '30/02/2021', 'octubre de 2021', '10/21/2021', '29 de febrero de 2021'])(
    'not %s',
    (fecha) => {
      expect(
        ver({
          Seguimiento: [
            ['Línea', 'Fecha', 'Concepto'],
            ['1', fecha, 'x'],
          ],
        }),
      ).toEqual([`enlace|Seguimiento|2|Fecha|fecha-invalida|${fecha}`]);
    },
  );
});

describe('numbers that are read', () => {
  const con = (valor: string) =>
    ver({
      Indicadores: [
        ['Línea', 'Indicador', 'Desglose', 'Valor'],
        ['1', 'A', 'Total', valor],
      ],
    });
  it.each(['$1,109,797.84', '11,286', '67.7%', '0', '12', '$16,883 ', '-3', '$270,869.1'])('%s', (n) => {
    expect(con(n)).toEqual([]);
  });
  it.each(['doce', '1,2,3', '11.286,5', '12 personas', 's/d', '1e5'])('not %s', (n) => {
    expect(con(n)).toEqual([`enlace|Indicadores|2|Valor|numero-invalido|${n}`]);
  });
  it.each(['1.5', '-2', 'x', '50%'])('a count is whole: not %s', (n) => {
    expect(
      ver({
        SIVOPLE: [
          ['Sentido', 'Tipo', 'Estatus', 'Cantidad'],
          ['Recibida', 'Oficio', 'Concluido', n],
        ],
      }),
    ).toEqual([`enlace|SIVOPLE|2|Cantidad|numero-invalido|${n}`]);
  });
});

describe('SIVOPLE', () => {
  const con = (sentido: string) =>
    ver({
      SIVOPLE: [
        ['Sentido', 'Tipo', 'Estatus'],
        [sentido, 'oficio', 'Lo que sea'],
      ],
    });
  it.each(['INE → IECM', 'Recibida', 'IECM → INE', 'ENVIADA', 'recibida'])('admits %s', (s) => {
    expect(con(s)).toEqual([]);
  });
  it.each(['INE → IEEM', 'Recibido'])('refuses %s', (s) => {
    expect(con(s)).toEqual([`enlace|SIVOPLE|2|Sentido|catalogo-desconocido|${s}`]);
  });
  it('holds Estatus against SIVOPLE.Estatus, and Compromisos against its own', () => {
    expect(
      ver({
        Catálogos: [
          ['Catálogo', 'Valor'],
          ['SIVOPLE.Estatus', 'Concluido'],
        ],
        SIVOPLE: [
          ['Sentido', 'Tipo', 'Estatus'],
          ['Recibida', 'Oficio', 'Concluida'],
          ['Recibida', 'Oficio', 'concluido'],
        ],
        Compromisos: [
          ['Compromiso', 'Estatus'],
          ['Algo', 'Concluido'],
        ],
      }),
    ).toEqual([
      'enlace|SIVOPLE|2|Estatus|catalogo-desconocido|Concluida',
      'enlace|Compromisos|2|Estatus|catalogo-desconocido|Concluido',
    ]);
  });
});

describe('lists', () => {
  it('are extended by a Catálogo of the column, variants and siglas accepted; the glossary checks nothing', () => {
    expect(
      ver({
        Catálogos: [
          ['Catálogo', 'Valor', 'Siglas', 'Variantes'],
          ['Etapa', 'En firma', 'EF', 'Por firmar; A la firma'],
          ['Siglas', 'Secretaría', 'SE', ''],
        ],
        Convenios: [
          CONV,
          ...['En firma', 'ef', 'POR FIRMAR', 'a la firma', 'Vigente'].map((e, i) => [
            ...conv(`C-${String(i)}`, `Museo ${String(i)}`).slice(0, 5),
            e,
          ]),
        ],
      }),
    ).toEqual([]);
  });
  it('of Difusión is free until there is a Catálogo', () => {
    const hoja: Filas = [
      ['Fecha', 'Destinatarios', 'Información'],
      ['2021-10-04', 'Medios', 'x'],
    ];
    expect(ver({ Difusión: hoja })).toEqual([]);
    expect(
      ver({
        Difusión: hoja,
        Catálogos: [
          ['Catálogo', 'Valor'],
          ['Destinatarios', 'Red'],
        ],
      }),
    ).toEqual(['enlace|Difusión|2|Destinatarios|catalogo-desconocido|Medios']);
  });
  it('of Moneda is ISO 4217', () => {
    expect(
      ver({
        Cooperación: [
          ['Actividad', 'Año', 'Moneda'],
          ['a', '2019', 'MXN'],
          ['b', '2019', 'pesos'],
          ['c', '2019', 'USD'],
        ],
      }),
    ).toEqual(['enlace|Cooperación|3|Moneda|catalogo-desconocido|pesos']);
  });
  it('of marks of attendance', () => {
    expect(
      ver({
        Sesiones: [
          ['Número', 'Tipo', 'Fecha'],
          ['10', 'Ordinaria', '21/10/2021'],
        ],
        Integrantes: [
          ['Calidad', 'Nombre'],
          ...'abcdefghij'.split('').map((p) => ['Integrante', `Ana ${p}`]),
        ],
        Asistencia: [
          ['Integrante', '10ª ordinaria'],
          ...['✓', 'Sí', 'TRUE', '1', 'x', '', 'No', 'FALSE', '0', 'J'].map((m, i) => [
            `Ana ${'abcdefghij'[i] ?? ''}`,
            m,
          ]),
        ],
      }),
    ).toEqual([]);
  });
});

describe('the period', () => {
  const con = (campos: Filas, fecha: string) =>
    senalesDe([
      libro('enlace', {
        Carátula: [['Campo', 'Valor'], ['Tipo de libro', 'Enlace'], ['Área', 'E'], ...campos],
        Programa: PROGRAMA,
        Seguimiento: [
          ['Línea', 'Fecha', 'Concepto'],
          ['1', fecha, 'x'],
        ],
      }),
    ]).map(([, , , , regla]) => regla);
  it.each<[string, Filas, string, string]>([
    ['a quarter', [['Periodo', '2021-T4']], '31/12/2021', '01/01/2022'],
    ['a month', [['Periodo', '2021-10']], '31/10/2021', '01/11/2021'],
    ['a half-year', [['Periodo', '2021-S2']], '01/07/2021', '30/06/2021'],
    ['a year', [['Periodo', '2021']], '01/01/2021', '31/12/2020'],
    [
      'two dates',
      [
        ['Desde', '01/09/2021'],
        ['Hasta', 'martes 30 de noviembre de 2021'],
      ],
      '30/11/2021',
      '01/12/2021',
    ],
  ])('%s', (_, campos, dentro, fuera) => {
    expect(con(campos, dentro)).toEqual([]);
    expect(con(campos, fuera)).toEqual(['fecha-fuera-de-periodo']);
  });
});
