import { describe, expect, it } from 'vitest';
import { carpeta, libro } from '../../support/libros.ts';

const CARATULA = [
  ['Campo', 'Valor'],
  ['Tipo de libro', 'Enlace'],
  ['Área', 'UT'],
  ['Desde', '2021-12-01'],
  ['Hasta', '2022-02-28'],
];

describe('the sessions of a carpeta', () => {
  const { sesiones } = carpeta(
    libro('enlace', {
      Carátula: CARATULA,
      Catálogos: [
        ['Catálogo', 'Valor', 'Siglas', 'Variantes'],
        ['Sesiones.Tipo', 'Solemne', 'SOL', 'De gala'],
        ['Sesiones.Estatus', 'Cancelada', '', 'No se celebró'],
      ],
      Sesiones: [
        ['Número', 'Tipo', 'Fecha', 'Estatus'],
        ['1', 'Ordinaria', '15/01/2021', ''],
        ['12', 'ordinaria', '15/12/2021', 'Celebrada'],
        ['1', 'Ordinaria', '15/01/2022', 'no se celebro'],
        ['2', 'de gala', '20/01/2022', ''],
      ],
    }),
  );

  it('of two with one number and type names that of the reported span', () => {
    expect(sesiones.buscar('Primera')?.fecha).toEqual({ anio: 2022, mes: 1, dia: 15 });
    expect(sesiones.todas.map((s) => s.corto)).toEqual([
      'Primera',
      'Décima segunda',
      'Primera',
      'Segunda solemne',
    ]);
  });

  it('takes a listed variant of type and status as its value', () => {
    expect(sesiones.buscar('2ª solemne')?.largo).toBe('Segunda sesión solemne');
    expect(sesiones.todas.map((s) => s.celebrada)).toEqual([true, true, false, true]);
  });
});
