import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AREA, carpetaLimpia, ENLACE, librosDe, type Borrador } from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const MAL_LLENA = [
  ['Foo', 'Fecha'],
  ['', '31 de noviembre de 2021'],
  ['jueves 22 de octubre de 2021', ''],
];

function conHoja(b: Borrador, enLibro: string, nombre: string): Borrador {
  return { ...b, [enLibro]: { ...b[enLibro], [nombre]: MAL_LLENA } };
}

describe('hoja-desconocida', () => {
  it('an unknown tab is one finding without row or column, and nothing else is said of what it holds', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom(ENLACE, AREA),
        fc.constantFrom('Notas', 'Hoja 1', 'Lista'),
        (b, l, nombre) => {
          const senales = senalesDe(librosDe(conHoja(b, l, nombre)));
          expect(senales).toEqual([[l, nombre, null, '', 'hoja-desconocida', '']]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('a tab of the enlace in the libro of an área is unknown there', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom('Programa', 'Catálogos', 'Sesiones', 'Integrantes', 'Asistencia', 'Acuerdos'),
        (b, nombre) => {
          const hallazgos = hallazgosDe(librosDe(conHoja(b, AREA, nombre)));
          expect(hallazgos.map((h) => h.datos)).toEqual([
            { regla: 'hoja-desconocida', nombre, parecida: null, soloEnlace: true },
          ]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('the area’s own tabs and those for reading are nobody’s business', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom('_Apuntes', 'Instrucciones', 'OBSERVACIONES', '_'),
        (b, nombre) => {
          expect(senalesDe(librosDe(conHoja(b, AREA, nombre)))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('suggests the tab that was meant, if this libro may hold it and does not', () => {
    fc.assert(
      fc.property(carpetaLimpia, (b) => {
        const parecida = (l: string, nombre: string): unknown =>
          hallazgosDe(librosDe(conHoja(b, l, nombre))).map(
            (h) => 'parecida' in h.datos && h.datos.parecida,
          )[0];
        expect(parecida(AREA, 'Opinion')).toBe('Opiniones');
        expect(parecida(AREA, 'Convenio')).toBe(null);
        expect(parecida(AREA, 'Acuerdo')).toBe(null);
      }),
      { numRuns: 3 },
    );
  });
});
