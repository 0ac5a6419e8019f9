import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leerClave } from '../../../../shared/rules/claves/claves.ts';
import { ENLACE, librosDe, poner } from '../../../support/carpeta-limpia.ts';
import { carpetaDeRegistros, filaDe } from '../../../support/carpeta-de-registros.ts';
import { senalesDe } from '../../../support/hallazgos.ts';

describe('clave-formato', () => {
  it('a carpeta whose keys are in order has no finding', () => {
    fc.assert(
      fc.property(carpetaDeRegistros, (b) => {
        expect(senalesDe(librosDe(b))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('a key that has not the form of one is exactly that finding', () => {
    // The last of its series: what is left has no hole.
    const malas = [
      'CVOE-040-21',
      'CVOE/040',
      'CVOE/O40/21',
      'CVOE/04B/21',
      'CVOE/040/2',
      '040/21',
      'sin número',
      'CVOE//040/21',
    ];
    fc.assert(
      fc.property(carpetaDeRegistros, fc.constantFrom(...malas), (b, mala) => {
        const fila = filaDe(b, ENLACE, 'Acuerdos', 'Clave', 'CVOE/040/21');
        const malo = poner(b, { libro: ENLACE, hoja: 'Acuerdos', fila, columna: 'Clave' }, mala);
        expect(senalesDe(librosDe(malo))).toEqual([
          [ENLACE, 'Acuerdos', fila, 'Clave', 'clave-formato', mala],
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it('an opinión names its institution too, and its year', () => {
    fc.assert(
      fc.property(
        carpetaDeRegistros,
        fc.constantFrom('OP31/2021', 'IECM/UTVOE/OP31', 'IECM-UTVOE-OP31-2021', 'IECM/UTVOE/OPXX/2021'),
        (b, mala) => {
          const en = { libro: ENLACE, hoja: 'Opiniones', columna: 'Número de opinión' };
          const fila = filaDe(b, ENLACE, en.hoja, en.columna, 'IECM/UTVOE/OP31/2021');
          expect(senalesDe(librosDe(poner(b, { ...en, fila }, mala)))).toEqual([
            [ENLACE, en.hoja, fila, en.columna, 'clave-formato', mala],
          ]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('reads the forms that the contract lists, and those of other institutions, in any case', () => {
    const series = [
      ['CVOE/036/21', 'Acuerdos', 'cvoe', 36, 2021, false],
      [' cvoe / 36 / 2021', 'Acuerdos', null, 0, 0, false],
      ['cvoe / 36 / 2021', 'Acuerdos', 'cvoe', 36, 2021, false],
      ['INE/CG87/2020', 'Acuerdos', 'ine/cg', 87, 2020, false],
      ['IECM/ACU-CG-107/2020', 'Acuerdos', 'iecm/acu-cg', 107, 2020, false],
      ['IECM/UTVOE/OP29/2021', 'Opiniones', 'iecm/utvoe/op', 29, 2021, false],
      ['IECM/UTVOE/OP24BIS/2021', 'Opiniones', 'iecm/utvoe/op', 24, 2021, true],
      ['IECM/UTVOE/op24 bis 2/2021', 'Opiniones', 'iecm/utvoe/op', 24, 2021, true],
      ['IECM/DVOE/OP/01/2022', 'Opiniones', 'iecm/dvoe/op', 1, 2022, false],
    ] as const;
    for (const [texto, hoja, prefijo, numero, anio, bis] of series) {
      const leida = leerClave(texto, hoja);
      if (prefijo === null) expect(leida).toBeNull();
      else expect(leida).toMatchObject({ prefijo, numero, anio, bis });
    }
  });

  it('never throws, and takes no time over a hostile text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (t) => void leerClave(t, 'Acuerdos')));
    expect(leerClave('A/'.repeat(50_000), 'Acuerdos')).toBeNull();
  });
});
