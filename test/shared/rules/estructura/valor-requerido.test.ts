import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, carpetaLimpia, ENLACE, librosDe, poner } from '../../../support/carpeta-limpia.ts';
import { senalesDe } from '../../../support/hallazgos.ts';
import { libro } from '../../../support/libros.ts';

const CELDAS = fc.constantFrom(
  { libro: AREA, hoja: 'Convenios', fila: 3, columna: 'Contraparte' },
  { libro: AREA, hoja: 'Convenios', fila: 2, columna: 'Área responsable operativa' },
  { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Título' },
  { libro: AREA, hoja: 'Avances', fila: 3, columna: 'Sesión' },
  { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Fecha' },
  { libro: ENLACE, hoja: 'SIVOPLE', fila: 2, columna: 'Tipo' },
  { libro: ENLACE, hoja: 'Programa', fila: 5, columna: 'Título' },
  { libro: ENLACE, hoja: 'Carátula', fila: 5, columna: 'Valor' },
  { libro: AREA, hoja: 'Carátula', fila: 3, columna: 'Valor' },
);

const CARATULA = [
  ['Campo', 'Valor'],
  ['Tipo de libro', 'Área'],
  ['Área', 'SE'],
];

describe('valor-requerido', () => {
  it('an emptied required cell is exactly that one finding', () => {
    fc.assert(
      fc.property(carpetaLimpia, CELDAS, (b, celda) => {
        expect(senalesDe(librosDe(poner(b, celda, '')))).toEqual([
          [celda.libro, celda.hoja, celda.fila, celda.columna, 'valor-requerido', ''],
        ]);
      }),
    );
  });

  it('the Título of a line is needed once, and asked for at its first row', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const sinPrimero = poner(b, { libro: ENLACE, hoja: 'Programa', fila: 3, columna: 'Título' }, '');
        const enSegunda = poner(
          sinPrimero,
          { libro: ENLACE, hoja: 'Programa', fila: 4, columna: 'Título' },
          'Reuniones',
        );
        expect(senalesDe(librosDe(enSegunda))).toEqual([]);
        expect(senalesDe(librosDe(sinPrimero))).toEqual([
          [ENLACE, 'Programa', 3, 'Título', 'valor-requerido', ''],
        ]);
      }),
      { numRuns: 10 },
    );
  });

  it('a required campo that is missing from Carátula is told at row 1, under its own name', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const copia = structuredClone(b);
        copia[AREA]?.['Carátula']?.splice(2, 1);
        expect(senalesDe(librosDe(copia))).toEqual([[AREA, 'Carátula', 1, 'Área', 'valor-requerido', '']]);
      }),
      { numRuns: 10 },
    );
  });

  it('a libro with no row outside Carátula is a template: nothing is required of it', () => {
    const plantilla = libro('area-se', {
      Carátula: [
        ['Campo', 'Valor'],
        ['Tipo de libro', ''],
        ['Área', ''],
      ],
      Puntos: [['Título']],
    });
    expect(senalesDe([plantilla], 'libro')).toEqual([]);
  });

  it('empty rows, and rows with notes of the area’s own alone, are skipped', () => {
    const anexos = [
      ['Número', 'Título', '_Nota', ''],
      ['', '', '', ''],
      ['', '', 'pendiente', ''],
      ['', '', '', 'ver'],
      ['1', 'Uno', '', ''],
    ];
    expect(senalesDe([libro('area-se', { Carátula: CARATULA, Anexos: anexos })], 'libro')).toEqual([]);
  });

  it('an optional cell may be empty; each empty required cell of a row is a finding', () => {
    const anexos = [
      ['Número', 'Título', 'Liga'],
      ['', '', 'https://a.mx'],
      ['1', 'Uno', ''],
    ];
    expect(senalesDe([libro('area-se', { Carátula: CARATULA, Anexos: anexos })], 'libro')).toEqual([
      ['area-se', 'Anexos', 2, 'Número', 'valor-requerido', ''],
      ['area-se', 'Anexos', 2, 'Título', 'valor-requerido', ''],
    ]);
  });
});
