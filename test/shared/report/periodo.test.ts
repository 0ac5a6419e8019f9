import { describe, expect, it } from 'vitest';
import { SESIONES, tablaDe, textoDe } from './ayuda.ts';

const SEGUIMIENTO = [
  'Línea¦Fecha¦Concepto',
  '1¦2021-08-31¦agosto',
  '1¦2021-09-01¦primero',
  '1¦2021-11-30¦ultimo',
  '1¦2021-12-01¦diciembre',
  '1¦2022-02-28¦febrero',
  '1¦2022-03-01¦marzo',
];
const conceptos = (periodo: string, filtro = ''): string[] =>
  tablaDe(
    { fuente: 'Seguimiento', columnas: 'Concepto', filtro },
    { Seguimiento: SEGUIMIENTO },
    { periodo },
  ).slice(1);

describe('records in the period', () => {
  it.each([
    ['2021-09-01..2021-11-30', ['primero', 'ultimo']],
    ['2021-12-01..2022-02-28', ['diciembre', 'febrero']],
    ['2021-12', ['diciembre']],
    ['2021-S2', ['agosto', 'primero', 'ultimo', 'diciembre']],
    ['2022', ['febrero', 'marzo']],
    ['2021-09-02..2021-11-29', []],
  ])('%s holds its first and its last day', (periodo, esperado) => {
    expect(conceptos(periodo)).toEqual(esperado);
  });

  it('Periodo=Año goes back to 1 January of the year in which the period ends', () => {
    expect(conceptos('2021-12-01..2022-02-28', 'Periodo=Año')).toEqual(['febrero']);
    expect(conceptos('2021-T4', 'periodo = año')).toEqual(['agosto', 'primero', 'ultimo', 'diciembre']);
  });

  it('Periodo=Corte takes all up to the end, Periodo=Todos everything', () => {
    expect(conceptos('2021-11', 'Periodo=Corte')).toEqual(['agosto', 'primero', 'ultimo']);
    expect(conceptos('2021-11', 'Periodo=Todos')).toHaveLength(6);
  });

  it('a span counts when it touches the period; one without a start is in every period, and last', () => {
    const hojas = {
      Actividades: [
        'Línea¦Fecha inicio¦Fecha fin¦Título',
        '1¦¦¦siempre',
        '1¦2021-09-20¦2021-10-01¦toca el inicio',
        '1¦2021-12-31¦2022-01-09¦toca el fin',
        '1¦2021-09-01¦2022-02-01¦lo cubre',
        '1¦2021-09-01¦2021-09-30¦antes',
        '1¦2021-09-15¦¦un día antes',
        '1¦2022-01-01¦2022-01-02¦después',
      ],
    };
    expect(tablaDe({ fuente: 'Actividades' }, hojas)).toEqual([
      'No.,Fecha,Actividad',
      '1,Del miércoles 1 de septiembre de 2021 al martes 1 de febrero de 2022,lo cubre',
      '2,Del lunes 20 de septiembre al viernes 1 de octubre de 2021,toca el inicio',
      '3,Del viernes 31 de diciembre de 2021 al domingo 9 de enero de 2022,toca el fin',
      '4,,siempre',
    ]);
  });

  it('a record falls by its own date, else by its session, else everywhere', () => {
    const hojas = {
      Sesiones: SESIONES,
      Puntos: [
        'Línea¦Título¦Sesiones¦Fecha de presentación',
        '1¦sin nada¦¦',
        '1¦una sesión fuera¦Novena¦',
        '1¦una dentro y otra fuera¦Novena; Décima¦',
        '1¦fecha fuera¦Décima¦2021-09-30',
        '1¦fecha dentro¦Novena¦2021-10-01',
      ],
    };
    expect(tablaDe({ fuente: 'Puntos', columnas: 'No.;Título' }, hojas)).toEqual([
      'No.,Título',
      '1,una dentro y otra fuera',
      '2,fecha dentro',
      '3,sin nada',
    ]);
  });

  it('Convenios fall by their signature only while their Etapa is Suscrito', () => {
    const hojas = {
      Convenios: [
        'Folio¦Etapa¦Fecha de suscripción',
        'A¦Suscrito¦2021-09-30',
        'B¦Vigente¦2021-09-30',
        'C¦Suscrito¦2021-10-01',
        'D¦Suscrito¦',
        'E¦En proceso de negociación¦',
      ],
    };
    expect(tablaDe({ fuente: 'Convenios', columnas: 'Folio' }, hojas).slice(1)).toEqual(['C', 'B', 'D', 'E']);
  });

  it('a Variante of Suscrito is Suscrito', () => {
    const hojas = {
      Catálogos: ['Catálogo¦Valor¦Variantes', 'Etapa¦Suscrito¦Firmado'],
      Convenios: ['Folio¦Etapa¦Fecha de suscripción', 'A¦Firmado¦2021-09-30', 'B¦Firmado¦'],
    };
    expect(
      tablaDe({ fuente: 'Convenios', columnas: 'Folio;Etapa;Suscrito en el periodo' }, hojas).slice(1),
    ).toEqual(['B,Suscrito,Sí']);
  });
});

describe('{periodo}', () => {
  it.each([
    ['2021-T4', '2021-T4|octubre a diciembre de 2021'],
    ['2021-10', '2021-10|octubre de 2021'],
    ['2021-S2', '2021-S2|julio a diciembre de 2021'],
    ['2016', '2016|2016'],
    ['2021-09-01..2021-11-30', 'septiembre a noviembre de 2021|septiembre a noviembre de 2021'],
    ['2021-12-01..2022-02-28', 'diciembre de 2021 a febrero de 2022|diciembre de 2021 a febrero de 2022'],
    [
      '2021-10-05..2021-12-20',
      'del 5 de octubre al 20 de diciembre de 2021|del 5 de octubre al 20 de diciembre de 2021',
    ],
    [
      '2019-12-01..2020-02-28',
      'del 1 de diciembre de 2019 al 28 de febrero de 2020|del 1 de diciembre de 2019 al 28 de febrero de 2020',
    ],
  ])('%s', (periodo, esperado) => {
    expect(textoDe({ texto: '{periodo}|{periodo:largo}' }, {}, { periodo })).toBe(esperado);
  });
});

describe('computed columns of Convenios', () => {
  const COLUMNAS = 'Folio;Suscrito en el periodo;Vigente al corte;Avances';
  const calculadas = (renglones: readonly string[], avances: readonly string[] = []): string[] =>
    tablaDe(
      { fuente: 'Convenios', columnas: COLUMNAS, filtro: 'Periodo=Todos', orden: 'Hoja' },
      {
        Convenios: ['Folio¦Etapa¦Fecha de suscripción¦Vigencia hasta', ...renglones],
        Avances: ['Convenio¦Sesión', ...avances],
      },
    ).slice(1);

  it('Suscrito en el periodo goes by the date, whatever the Etapa; without one by the Etapa', () => {
    expect(
      calculadas([
        'A¦Vigente¦2021-10-01¦',
        'B¦Concluido¦2021-12-31¦',
        'C¦Suscrito¦2021-09-30¦',
        'D¦Suscrito¦2022-01-01¦',
        'E¦Suscrito¦¦',
        'F¦Vigente¦¦',
        'G¦En proceso de negociación¦¦',
      ]).map((fila) => fila.split(',').slice(0, 2).join(' ')),
    ).toEqual(['A Sí', 'B Sí', 'C No', 'D No', 'E Sí', 'F No', 'G No']);
  });

  it('Vigente al corte: signed, not past at the end, neither Concluido nor Cancelado', () => {
    expect(
      calculadas([
        'A¦Vigente¦2019-01-01¦2021-12-31',
        'B¦Vigente¦2019-01-01¦2021-12-30',
        'C¦Vigente¦2019-01-01¦Indefinida',
        'D¦Concluido¦2019-01-01¦Indefinida',
        'E¦Cancelado¦¦',
        'F¦Vigente¦¦',
        'G¦Suscrito¦¦',
        'H¦En proceso de negociación¦¦2025-01-01',
        'I¦Suscrito¦2022-01-05¦2025-01-01',
      ]).map((fila) =>
        fila
          .split(',')
          .filter((_, i) => i !== 1 && i !== 3)
          .join(' '),
      ),
    ).toEqual(['A Sí', 'B No', 'C Sí', 'D No', 'E No', 'F Sí', 'G Sí', 'H No', 'I No']);
  });

  it('Avances counts those of the period', () => {
    expect(
      calculadas(
        ['CONV-001¦Vigente¦¦', 'CONV-002¦Vigente¦¦'],
        ['CONV-001¦Novena', 'CONV-001¦Décima', 'conv-1¦12ª ordinaria'],
      ).map((fila) => fila.split(',').at(-1)),
    ).toEqual(['2', '0']);
    const sinAvance = tablaDe(
      { fuente: 'Convenios', columnas: 'Folio', filtro: 'Vigente al corte=Sí; Avances=0' },
      { Convenios: ['Folio¦Etapa', 'X¦Vigente', 'Y¦Vigente'], Avances: ['Convenio¦Sesión', 'X¦Décima'] },
    );
    expect(sinAvance).toEqual(['Folio', 'Y']);
  });
});
