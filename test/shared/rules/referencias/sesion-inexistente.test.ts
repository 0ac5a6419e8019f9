import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, carpetaLimpia, ENLACE, librosDe, poner, renombrar } from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const AVANCE = { libro: AREA, hoja: 'Avances', fila: 2, columna: 'Sesión' };
const PUNTO = { libro: ENLACE, hoja: 'Puntos', fila: 2, columna: 'Sesiones' };
const CELDAS = fc.constantFrom(AVANCE, PUNTO, {
  libro: ENLACE,
  hoja: 'Acuerdos',
  fila: 2,
  columna: 'Sesión',
});
const QUE_NO_HAY = fc.constantFrom(
  'Novena',
  'Décima tercera sesión ordinaria',
  '2ª extraordinaria',
  'Decimma',
  'junio',
  'Primera',
  '1ª urgente',
);

describe('sesion-inexistente', () => {
  it('a reference to a session that is not in Sesiones is exactly that one finding', () => {
    fc.assert(
      fc.property(carpetaLimpia, CELDAS, QUE_NO_HAY, (b, celda, valor) => {
        expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
          [celda.libro, celda.hoja, celda.fila, celda.columna, 'sesion-inexistente', valor],
        ]);
      }),
    );
  });

  it('every way in which the contract names a session is read', () => {
    const formas = [
      'Décima primera',
      'DECIMA PRIMERA ORDINARIA',
      'Décima primera sesión ordinaria',
      '11ª ordinaria',
      '11a ordinaria',
      '1ª extraordinaria',
      'Primera extraordinaria',
    ];
    fc.assert(
      fc.property(carpetaLimpia, CELDAS, fc.constantFrom(...formas), (b, celda, valor) => {
        expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('of several sessions each one is looked up', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const malos = hallazgosDe(librosDe(poner(b, PUNTO, 'Décima; Novena;11ª ordinaria ; Duodécima')));
    expect(malos.map(({ datos: d }) => (d.regla === 'sesion-inexistente' ? d.pieza : d.regla))).toEqual([
      'Novena',
      'Duodécima',
    ]);
  });

  it('a heading of Asistencia that names no session is told at row 1, and its cells are left alone', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom('9ª ordinaria', 'Observaciones', '10ª urgente'),
        (b, encabezado) => {
          const malo = renombrar(b, ENLACE, 'Asistencia', '10ª ordinaria', encabezado);
          const conTexto = poner(
            malo,
            { libro: ENLACE, hoja: 'Asistencia', fila: 2, columna: encabezado },
            'Llegó tarde',
          );
          expect(senalesDe(librosDe(conTexto))).toEqual([
            [ENLACE, 'Asistencia', 1, encabezado, 'sesion-inexistente', encabezado],
          ]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('suggests the session of that number, or the one that is spelt nearly so', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const parecida = (valor: string): unknown =>
      hallazgosDe(librosDe(poner(b, AVANCE, valor))).map(
        ({ datos: d }) => d.regla === 'sesion-inexistente' && d.parecida,
      )[0];
    expect(parecida('Decimma')).toBe('Décima');
    expect(parecida('Primera')).toBe('Primera extraordinaria');
    expect(parecida('Novena')).toBe(null);
  });

  it('a session whose own row has a defect is there: only that defect is told', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom(
          ['Tipo', 'Ordinarria', 'catalogo-desconocido'],
          ['Tipo', '', 'valor-requerido'],
          ['Número', '10ª', 'numero-invalido'],
        ),
        (b, [columna = '', valor = '', regla = '']) => {
          const celda = { libro: ENLACE, hoja: 'Sesiones', fila: 2, columna };
          expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
            [ENLACE, 'Sesiones', 2, columna, regla, valor],
          ]);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('one área’s libro alone does not tell which sessions there are', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const malo = poner(b, AVANCE, 'Novena');
    expect(senalesDe(librosDe({ [AREA]: malo[AREA] ?? {} }), 'libro')).toEqual([]);
  });
});
