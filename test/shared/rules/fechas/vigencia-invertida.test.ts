import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREA,
  carpetaLimpia,
  ENLACE,
  librosDe,
  poner,
  type Borrador,
} from '../../../support/carpeta-limpia.ts';
import { senalesDe } from '../../../support/hallazgos.ts';

function conTramo(
  b: Borrador,
  hoja: string,
  [c1, inicio]: [string, string],
  [c2, fin]: [string, string],
): Borrador {
  return poner(
    poner(b, { libro: AREA, hoja, fila: 2, columna: c1 }, inicio),
    { libro: AREA, hoja, fila: 2, columna: c2 },
    fin,
  );
}

const INVERTIDOS = fc.constantFrom<[string, string]>(
  ['15/11/2021', '14/11/2021'],
  ['lunes 15 de noviembre de 2021', '2021-10-31'],
  ['15/11/2021', 'domingo 15 de noviembre de 2020'],
);

describe('vigencia-invertida', () => {
  it('an end before its start is exactly that one finding, at the end', () => {
    fc.assert(
      fc.property(carpetaLimpia, INVERTIDOS, fc.boolean(), (b, [inicio, fin], esConvenio) => {
        const [hoja, desde, hasta] = esConvenio
          ? ['Convenios', 'Vigencia desde', 'Vigencia hasta']
          : ['Actividades', 'Fecha inicio', 'Fecha fin'];
        expect(senalesDe(librosDe(conTramo(b, hoja, [desde, inicio], [hasta, fin])))).toEqual([
          [AREA, hoja, 2, hasta, 'vigencia-invertida', fin],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('one day, an open end and an end alone are no defect', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom<[string, string]>(
          ['15/11/2021', '15/11/2021'],
          ['15/11/2021', 'Indefinida'],
          ['15/11/2021', ''],
          ['', '15/11/2021'],
        ),
        (b, [inicio, fin]) => {
          const malo = conTramo(b, 'Convenios', ['Vigencia desde', inicio], ['Vigencia hasta', fin]);
          expect(senalesDe(librosDe(malo))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a period that ends before it begins is one finding, and no record is told to be outside', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const copia = poner(b, { libro: ENLACE, hoja: 'Carátula', fila: 7, columna: 'Valor' }, '');
        copia[ENLACE]?.['Carátula']?.push(['Desde', '01/12/2021'], ['Hasta', '30/09/2021']);
        expect(senalesDe(librosDe(copia))).toEqual([
          [ENLACE, 'Carátula', 10, 'Valor', 'vigencia-invertida', '30/09/2021'],
        ]);
      }),
      { numRuns: 5 },
    );
  });
});
