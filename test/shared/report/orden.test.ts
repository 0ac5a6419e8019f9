import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tablaDe } from './ayuda.ts';

const HOJAS = {
  Compromisos: [
    'Clave¦Línea¦Compromiso¦Responsable¦Fecha compromiso¦Estatus',
    'C-10¦1¦Ámbar¦ana¦15/12/2021¦Cumplido',
    'C-2¦1¦arena¦Ana¦¦Pendiente',
    'C-9¦1¦Zorro¦Beto¦2021-11-01¦En proceso',
    'C-1¦1¦niño¦¦1 de enero de 2022¦Pendiente',
  ],
};
const claves = (orden: string, columnas = 'Clave'): string[] =>
  tablaDe({ fuente: 'Compromisos', columnas, orden }, HOJAS)
    .slice(1)
    .map((f) => f.split(',')[0] ?? '');

describe('Orden', () => {
  it.each([
    ['', ['C-10', 'C-2', 'C-9', 'C-1']],
    ['Hoja', ['C-10', 'C-2', 'C-9', 'C-1']],
    ['Clave', ['C-1', 'C-2', 'C-9', 'C-10']],
    ['-Clave', ['C-10', 'C-9', 'C-2', 'C-1']],
    ['Compromiso', ['C-10', 'C-2', 'C-1', 'C-9']],
    ['Fecha compromiso', ['C-9', 'C-10', 'C-1', 'C-2']],
    ['-Fecha compromiso', ['C-1', 'C-10', 'C-9', 'C-2']],
    ['Estatus', ['C-2', 'C-1', 'C-9', 'C-10']],
    ['-Estatus', ['C-10', 'C-9', 'C-2', 'C-1']],
    ['Estatus; Clave', ['C-1', 'C-2', 'C-9', 'C-10']],
    ['Estatus; -Clave', ['C-2', 'C-1', 'C-9', 'C-10']],
    ['Responsable', ['C-10', 'C-2', 'C-9', 'C-1']],
    ['Responsable; -Fecha compromiso', ['C-10', 'C-2', 'C-9', 'C-1']],
  ])('%s', (orden, esperado) => {
    expect(claves(orden)).toEqual(esperado);
  });

  it('by a heading of the block', () => {
    expect(claves('-Cuándo', 'Clave;Cuándo=Fecha compromiso')).toEqual(['C-1', 'C-10', 'C-9', 'C-2']);
  });

  it('lists by a Catálogo, numbers by value', () => {
    const hojas = {
      Catálogos: ['Catálogo¦Valor', 'Categoría¦Chico', 'Categoría¦Grande', 'Categoría¦Adulto'],
      Indicadores: [
        'Línea¦Indicador¦Desglose¦Categoría¦Valor',
        '1¦i¦d¦Adulto¦1,000',
        '1¦i¦d¦grande¦$90.5',
        '1¦i¦d¦Chico¦67.7%',
      ],
    };
    const valores = (orden: string): string[] =>
      tablaDe({ fuente: 'Indicadores', columnas: 'Categoría;Valor', orden }, hojas).slice(1);
    expect(valores('Categoría')).toEqual(['Chico,67.7%', 'Grande,$90.5', 'Adulto,"1,000"']);
    expect(valores('-Valor')).toEqual(['Adulto,"1,000"', 'Grande,$90.5', 'Chico,67.7%']);
  });

  it('empty is by date over every libro: the enlace first, then areas by name, undated last', () => {
    const notas = (...filas: string[]): Record<string, string[]> => ({
      'Notas ejecutivas': ['Línea¦Fecha¦Nota', ...filas],
    });
    const tabla = (orden: string): string[] =>
      tablaDe(
        { fuente: 'Notas ejecutivas', columnas: 'Nota', orden },
        notas('1¦¦e sin fecha', '1¦2021-11-05¦e'),
        {
          areas: {
            'area-z': notas('1¦2021-11-05¦z', '1¦2021-10-01¦z antes'),
            'area-a': notas('1¦¦a sin fecha', '1¦2021-11-05¦a'),
          },
        },
      ).slice(1);
    expect(tabla('')).toEqual(['z antes', 'e', 'a', 'z', 'e sin fecha', 'a sin fecha']);
    expect(tabla('Hoja')).toEqual(['e sin fecha', 'e', 'a sin fecha', 'a', 'z', 'z antes']);
    expect(tabla('-Fecha')).toEqual(['e', 'a', 'z', 'z antes', 'e sin fecha', 'a sin fecha']);
  });

  it('Acuerdos without Orden stand by their session’s date', () => {
    const hojas = {
      Acuerdos: [
        'Clave¦Sesión¦Acuerdo',
        'K3¦12ª ordinaria¦x',
        'K2¦1ª urgente¦x',
        'K1¦Décima¦x',
        'K0¦Novena¦x',
      ],
    };
    expect(tablaDe({ fuente: 'Acuerdos' }, hojas)).toEqual([
      'Clave,Sesión,Acuerdo',
      'K1,Décima,x',
      'K2,Primera urgente,x',
      'K3,Décima segunda,x',
    ]);
  });

  it('is a permutation of the records, one row a record, by value', () => {
    const dia = fc.integer({ min: 1, max: 31 }).map((d) => `2021-10-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        fc.array(dia, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('', 'Fecha', '-Fecha', 'Hoja'),
        (dias, orden) => {
          const renglones = dias.map((fecha, i) => `1¦${fecha}¦c${String(i)}`);
          const hojas = { Seguimiento: ['Línea¦Fecha¦Concepto', ...renglones] };
          const dados = tablaDe({ fuente: 'Seguimiento', columnas: 'Concepto', orden }, hojas).slice(1);
          const signo = orden === '-Fecha' ? -1 : orden === 'Hoja' ? 0 : 1;
          const esperados = dias
            .map((fecha, i) => ({ fecha, concepto: `c${String(i)}` }))
            .sort((a, b) => signo * a.fecha.localeCompare(b.fecha))
            .map((r) => r.concepto);
          expect(dados).toEqual(esperados);
        },
      ),
      { numRuns: 60 },
    );
  });
});
