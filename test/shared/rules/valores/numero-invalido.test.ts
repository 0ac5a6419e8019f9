import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carpetaLimpia, ENLACE, librosDe, poner } from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const CANTIDAD = { libro: ENLACE, hoja: 'SIVOPLE', fila: 2, columna: 'Cantidad' };
const ORDEN = { libro: ENLACE, hoja: 'Integrantes', fila: 2, columna: 'Orden' };

describe('numero-invalido', () => {
  it('what is no number is exactly that one finding', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom(CANTIDAD, ORDEN),
        fc.constantFrom('doce', '12 personas', '1.234,50', '1,23,4', 's/d', '--', '1O', '2021-10-21'),
        (b, celda, valor) => {
          expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
            [celda.libro, celda.hoja, celda.fila, celda.columna, 'numero-invalido', valor],
          ]);
        },
      ),
    );
  });

  it('numbers as people write them in Mexico are read', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom('$1,109,797.84', '11,286', '67.7%', '0', '-3', '1 200'),
        (b, valor) => {
          expect(senalesDe(librosDe(poner(b, ORDEN, valor)))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a whole number has no decimals, no sign and no per cent', () => {
    fc.assert(
      fc.property(carpetaLimpia, fc.constantFrom('2.5', '-3', '50%'), (b, valor) => {
        const malos = hallazgosDe(librosDe(poner(b, CANTIDAD, valor)));
        expect(malos.map((h) => h.datos)).toEqual([
          { regla: 'numero-invalido', entero: true, parecido: null },
        ]);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['12 personas', '12'],
    ['aprox. 1,200', '1,200'],
    ['1.109.797,84', '1,109,797.84'],
    ['67,7', '67.7'],
    ['67,75 %', '67.75 %'],
    ['doce', '12'],
    ['12 de 30', null],
    ['treinta y dos', null],
    ['s/d', null],
  ])('%s suggests %s', (valor, parecido) => {
    const [b] = fc.sample(carpetaLimpia, 1);
    const malos = hallazgosDe(librosDe(poner(b ?? {}, ORDEN, valor)));
    expect(malos.map((h) => h.datos)).toEqual([{ regla: 'numero-invalido', entero: false, parecido }]);
  });

  it('the number of a session begins at one', () => {
    const [b] = fc.sample(carpetaLimpia, 1);
    const celda = { libro: ENLACE, hoja: 'Sesiones', fila: 4, columna: 'Número' };
    const reglas = senalesDe(librosDe(poner(b ?? {}, celda, '0'))).map((s) => s[4]);
    expect(reglas).toContain('numero-invalido');
  });
});
