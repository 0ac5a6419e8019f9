import { describe, expect, it } from 'vitest';
import { tablaDe, type FilaDePrograma } from './ayuda.ts';

const CONVENIOS = [
  'Folio¦Tipo de convenio¦Contraparte¦Sector¦Área responsable operativa¦Etapa¦Vigencia hasta',
  'A¦Marco¦UNAM / UAM¦académico¦UTVOE; UTSI¦Vigente¦2021-12-31',
  'B¦Especifico¦Tlalpan¦PUBLICO¦Unidad Técnica de Servicios Informáticos¦En proceso de negociación¦Indefinida',
  'C¦CE¦UNAM¦Académico¦UTSI¦Concluido¦2020-05-01',
  'D¦Marco¦Otra¦Social¦UTVOE¦Cancelado¦',
];
const CATALOGOS = [
  'Catálogo¦Valor¦Siglas¦Variantes',
  'Tipo de convenio¦Convenio Marco¦¦Marco',
  'Tipo de convenio¦Convenio Específico¦CE¦Específico; Conv. Esp.',
  'Área¦Unidad Técnica de Vinculación¦UTVOE¦',
  'Área¦Unidad Técnica de Servicios Informáticos¦UTSI¦Informática',
];
const HOJAS = {
  Catálogos: CATALOGOS,
  Convenios: CONVENIOS,
  Avances: ['Convenio¦Sesión', 'A¦Décima', 'B¦Décima primera', 'A¦Décima segunda'],
  Puntos: [
    'Línea¦Título¦Sesiones',
    '1¦uno¦Décima; Décima primera',
    '1¦dos¦12ª ordinaria',
    '¦suelto¦',
    '2¦ajeno¦Décima',
    '2.F¦otro¦Décima',
  ],
};
const folios = (filtro: string): string =>
  tablaDe({ fuente: 'Convenios', columnas: 'Folio', filtro, orden: 'Hoja' }, HOJAS).slice(1).join('');

describe('Filtro', () => {
  it.each([
    ['Sector=Académico', 'AC'],
    ['sector = academico|Social', 'ACD'],
    ['Sector!=Académico', 'BD'],
    ['Sector!=Académico|Social', 'B'],
    ['Sector=Académico; Etapa=Vigente', 'A'],
    ['Tipo de convenio=Convenio Específico', 'BC'],
    ['Tipo de convenio=CE', 'BC'],
    ['Tipo de convenio=Marco', 'AD'],
    ['Área responsable operativa=UTSI', 'ABC'],
    ['Contraparte=UNAM', 'AC'],
    ['Contraparte=UNAM / UAM', 'A'],
    ['Vigencia hasta=', 'D'],
    ['Vigencia hasta!=', 'ABC'],
    ['Vigencia hasta<=2021-12-31', 'AC'],
    ['Vigencia hasta>=31/12/2021', 'AB'],
    ['Vigencia hasta>=viernes 31 de diciembre de 2021; Vigencia hasta!=Indefinida', 'A'],
    ['Vigencia hasta=Indefinida', 'B'],
    ['Folio>=B', 'BCD'],
    ['Etapa>=Vigente', 'ACD'],
  ])('%s', (filtro, esperado) => {
    expect(folios(filtro)).toBe(esperado);
  });

  it('reaches referenced records with a dot, sessions in any spelling', () => {
    const convenios = (filtro: string): string[] =>
      tablaDe({ fuente: 'Avances', forma: 'Lista', columnas: 'Convenio;Sesión', filtro }, HOJAS).slice(1);
    expect(convenios('Convenio.Sector=Académico')).toEqual(['A,Décima', 'A,Décima segunda']);
    expect(convenios('Sesión.Fecha>=2021-11-24')).toEqual(['B,Décima primera', 'A,Décima segunda']);
    expect(convenios('Sesión=11ª ordinaria|10a ordinaria')).toEqual(['A,Décima', 'B,Décima primera']);
    expect(convenios('Sesión.Número=12')).toEqual(['A,Décima segunda']);
    expect(convenios('Sesión>=Décima primera')).toEqual(['B,Décima primera', 'A,Décima segunda']);
    expect(convenios('Sesión.Tipo!=Ordinaria')).toEqual([]);
  });

  it('of several sessions any one is enough for =, and none may be one for !=', () => {
    const puntos = (filtro: string): string[] =>
      tablaDe({ fuente: 'Puntos', columnas: 'Título', filtro }, HOJAS).slice(1);
    expect(puntos('Sesiones=Décima primera')).toEqual(['uno']);
    expect(puntos('Sesiones!=Décima')).toEqual(['dos', 'suelto']);
  });

  it('compares numbers by value', () => {
    const hojas = {
      Cooperación: [
        'Actividad¦Año¦Aportación financiera¦Moneda',
        'a¦2019¦$1,000.00¦MXN',
        'b¦2020¦900¦MXN',
        'c¦2021¦¦MXN',
      ],
    };
    const actividades = (filtro: string): string[] =>
      tablaDe({ fuente: 'Cooperación', columnas: 'Actividad', filtro }, hojas).slice(1);
    expect(actividades('Aportación financiera>=1,000')).toEqual(['a']);
    expect(actividades('Aportación financiera<=1000')).toEqual(['a', 'b']);
    expect(actividades('Aportación financiera=$900')).toEqual(['b']);
    expect(actividades('Año=2019|2021')).toEqual(['a', 'c']);
    expect(actividades('Total>=900')).toEqual(['a', 'b']);
  });
});

describe('what the program works out', () => {
  it('the Fecha of an activity is compared by its start', () => {
    const hojas = {
      Actividades: [
        'Línea¦Fecha inicio¦Fecha fin¦Título',
        '1¦2021-10-05¦¦a',
        '1¦2021-11-05¦2021-12-01¦b',
        '1¦¦¦c',
      ],
    };
    const titulos = (filtro: string): string[] =>
      tablaDe({ fuente: 'Actividades', columnas: 'Título', filtro }, hojas).slice(1);
    expect(titulos('Fecha>=2021-11-01')).toEqual(['b']);
    expect(titulos('Fecha<=5 de noviembre de 2021')).toEqual(['a', 'b']);
    expect(titulos('Fecha=')).toEqual(['c']);
  });

  it('a session of Sesiones is named in any spelling', () => {
    const fechas = tablaDe(
      { fuente: 'Sesiones', columnas: 'Número', filtro: 'Sesión=Décima|1a urgente' },
      {},
    );
    expect(fechas).toEqual(['Número', '10', '1']);
  });
});

describe('the line of a block', () => {
  const titulos = (fila: FilaDePrograma): string[] =>
    tablaDe({ fuente: 'Puntos', columnas: 'Título', orden: 'Hoja', ...fila }, HOJAS).slice(1);

  it('takes its own rows and those whose optional Línea is empty', () => {
    expect(titulos({})).toEqual(['uno', 'dos', 'suelto']);
  });

  it('unless Filtro names Línea', () => {
    expect(titulos({ filtro: 'Línea=2|2.f' })).toEqual(['ajeno', 'otro']);
    expect(titulos({ filtro: 'línea!=1' })).toEqual(['suelto', 'ajeno', 'otro']);
    expect(titulos({ filtro: 'Línea=' })).toEqual(['suelto']);
  });
});
