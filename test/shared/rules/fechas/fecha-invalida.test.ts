import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, carpetaLimpia, ENLACE, librosDe, poner } from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const CELDAS = fc.constantFrom(
  { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Fecha' },
  { libro: ENLACE, hoja: 'SIVOPLE', fila: 2, columna: 'Fecha' },
  { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Fecha inicio' },
  { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Fecha fin' },
  { libro: AREA, hoja: 'Compromisos', fila: 2, columna: 'Fecha compromiso' },
  { libro: AREA, hoja: 'Convenios', fila: 3, columna: 'Vigencia hasta' },
  { libro: ENLACE, hoja: 'Carátula', fila: 8, columna: 'Valor' },
);

const ILEGIBLES = fc.constantFrom(
  '31 de noviembre de 2021',
  '30/02/2021',
  'por definir',
  'noviembre',
  '21/10/21',
  '10/21/2021',
  'Lunes 15 y martes 16 de noviembre de 2021',
  '44490',
  'Indefinido',
  'miérkoles 27 de octubre de 2021',
  '-',
);

describe('fecha-invalida', () => {
  it('a date that cannot be read is exactly that one finding', () => {
    fc.assert(
      fc.property(carpetaLimpia, CELDAS, ILEGIBLES, (b, celda, valor) => {
        expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
          [celda.libro, celda.hoja, celda.fila, celda.columna, 'fecha-invalida', valor],
        ]);
      }),
    );
  });

  it('Indefinida stands in a column of vigencia alone', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const desde = { libro: AREA, hoja: 'Convenios', fila: 2, columna: 'Vigencia desde' };
        const hasta = { ...desde, columna: 'Vigencia hasta' };
        expect(senalesDe(librosDe(poner(b, hasta, 'INDEFINIDA')))).toEqual([]);
        expect(senalesDe(librosDe(poner(b, desde, 'Indefinida'))).map((s) => s[4])).toEqual([
          'fecha-invalida',
        ]);
      }),
      { numRuns: 5 },
    );
  });

  it('a Periodo that is no period is told as such', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom('2021-T5', 'cuarto trimestre', '2021-13', 'T4'),
        (b, valor) => {
          const malos = hallazgosDe(
            librosDe(poner(b, { libro: ENLACE, hoja: 'Carátula', fila: 7, columna: 'Valor' }, valor)),
          );
          expect(malos.map((h) => [h.lugar.columna, h.valor, h.datos])).toEqual([
            ['Valor', valor, { regla: 'fecha-invalida', parecida: null, esPeriodo: true }],
          ]);
        },
      ),
      { numRuns: 10 },
    );
  });

  it.each([
    ['21/10/21', 2021, 10, 21],
    ['10/21/2021', 2021, 10, 21],
    ['21 de octubbre de 2021', 2021, 10, 21],
    ['miérkoles 27 de octubre de 2021', 2021, 10, 27],
    ['octubre 21, 2021', 2021, 10, 21],
    ['21 de octubre', 2021, 10, 21],
    ['jueves 21 de octubre', 2021, 10, 21],
    ['21/10', 2021, 10, 21],
  ])('%s finds the date that was meant', (valor, anio, mes, dia) => {
    const [b] = fc.sample(carpetaLimpia, 1);
    const celda = { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Fecha' };
    const datos = hallazgosDe(librosDe(poner(b ?? {}, celda, valor))).map((h) => h.datos);
    expect(datos).toEqual([{ regla: 'fecha-invalida', parecida: { anio, mes, dia }, esPeriodo: false }]);
  });

  it.each(['31 de noviembre de 2021', '21 de marzo', 'por definir', '30/02/2021'])(
    '%s is not guessed at',
    (valor) => {
      const [b] = fc.sample(carpetaLimpia, 1);
      const celda = { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Fecha' };
      const datos = hallazgosDe(librosDe(poner(b ?? {}, celda, valor))).map((h) => h.datos);
      expect(datos).toEqual([{ regla: 'fecha-invalida', parecida: null, esPeriodo: false }]);
    },
  );
});
