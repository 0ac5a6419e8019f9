import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, carpetaLimpia, ENLACE, librosDe, poner, type Celda } from '../../../support/carpeta-limpia.ts';
import { senalesDe } from '../../../support/hallazgos.ts';

const CELDAS = fc.constantFrom<Celda>(
  { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Fecha' },
  { libro: ENLACE, hoja: 'SIVOPLE', fila: 2, columna: 'Fecha' },
  { libro: ENLACE, hoja: 'Difusión', fila: 2, columna: 'Fecha' },
  { libro: ENLACE, hoja: 'Puntos', fila: 2, columna: 'Fecha de presentación' },
  { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Fecha inicio' },
);
const FUERA = fc.constantFrom(
  '30/09/2021',
  '2022-01-01',
  '21 de octubre de 2020',
  'viernes 30 de septiembre de 2022',
);

const enActividades = (columna: string): Celda => ({ libro: AREA, hoja: 'Actividades', fila: 2, columna });

describe('fecha-fuera-de-periodo', () => {
  it('a record’s own date outside the period is exactly that one finding', () => {
    fc.assert(
      fc.property(carpetaLimpia, CELDAS, FUERA, (b, celda, valor) => {
        expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
          [celda.libro, celda.hoja, celda.fila, celda.columna, 'fecha-fuera-de-periodo', valor],
        ]);
      }),
    );
  });

  it('the first and the last day of the period are in it', () => {
    fc.assert(
      fc.property(carpetaLimpia, CELDAS, fc.constantFrom('01/10/2021', '31/12/2021'), (b, celda, valor) => {
        expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('a span is told at Fecha inicio, and only when no day of it touches the period', () => {
    const casos: [string, string, boolean][] = [
      ['15/09/2021', '01/10/2021', false],
      ['31/12/2021', '15/01/2022', false],
      ['01/01/2021', '31/12/2022', false],
      ['', '15/01/2022', false],
      ['15/09/2021', '30/09/2021', true],
      ['01/01/2022', '15/01/2022', true],
    ];
    fc.assert(
      fc.property(carpetaLimpia, fc.constantFrom(...casos), (b, [inicio, fin, fuera]) => {
        const malo = poner(poner(b, enActividades('Fecha inicio'), inicio), enActividades('Fecha fin'), fin);
        expect(senalesDe(librosDe(malo))).toEqual(
          fuera ? [[AREA, 'Actividades', 2, 'Fecha inicio', 'fecha-fuera-de-periodo', inicio]] : [],
        );
      }),
      { numRuns: 40 },
    );
  });

  it('Sesiones, Convenios, Carátula, Compromisos and the date of an election may lie outside', () => {
    const libres: Celda[] = [
      { libro: ENLACE, hoja: 'Sesiones', fila: 2, columna: 'Fecha' },
      { libro: AREA, hoja: 'Convenios', fila: 2, columna: 'Fecha de suscripción' },
      { libro: ENLACE, hoja: 'Carátula', fila: 8, columna: 'Valor' },
      { libro: AREA, hoja: 'Compromisos', fila: 2, columna: 'Fecha compromiso' },
      { libro: ENLACE, hoja: 'Notas ejecutivas', fila: 2, columna: 'Fecha de la elección' },
    ];
    fc.assert(
      fc.property(carpetaLimpia, fc.constantFrom(...libres), (b, celda) => {
        const notas = [
          ['Nota', 'Fecha', 'Fecha de la elección'],
          ['Elecciones', '15/11/2021', ''],
        ];
        const conNotas = { ...b, [ENLACE]: { ...b[ENLACE], 'Notas ejecutivas': notas } };
        expect(senalesDe(librosDe(poner(conNotas, celda, '15/01/2020')))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('without a period nothing is outside', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const sinPeriodo = poner(b, { libro: ENLACE, hoja: 'Carátula', fila: 7, columna: 'Valor' }, '');
    const celda = { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Fecha' };
    expect(senalesDe(librosDe(poner(sinPeriodo, celda, '01/01/2000')))).toEqual([]);
  });
});
