import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREA,
  carpetaLimpia,
  ENLACE,
  librosDe,
  poner,
  type Borrador,
  type Celda,
} from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const AVANCE: Celda = { libro: AREA, hoja: 'Avances', fila: 2, columna: 'Convenio' };
const OPINION: Celda = { libro: AREA, hoja: 'Convenios', fila: 2, columna: 'Opinión' };
const ASISTENCIA: Celda = { libro: ENLACE, hoja: 'Asistencia', fila: 2, columna: 'Integrante' };
const LINEAS = fc.constantFrom<Celda>(
  { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Línea' },
  { libro: AREA, hoja: 'Compromisos', fila: 2, columna: 'Línea' },
  { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Línea' },
  { libro: ENLACE, hoja: 'Puntos', fila: 2, columna: 'Línea' },
);

function conOpinion(b: Borrador): Borrador {
  const opiniones = [
    ['Número de opinión', 'Instrumento jurídico opinado', 'Área responsable operativa', 'Sentido'],
    ['IECM/UTVOE/OP07/2021', 'Proyecto de convenio', 'SE', 'Favorable'],
  ];
  return { ...b, [ENLACE]: { ...b[ENLACE], Opiniones: opiniones } };
}

function parecidaDe(b: Borrador): unknown {
  const [datos] = hallazgosDe(librosDe(b)).map((h) => h.datos);
  return datos?.regla === 'referencia-inexistente' ? datos.parecida : 'none';
}

describe('referencia-inexistente', () => {
  it('a Línea that Programa does not have is exactly that one finding', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        LINEAS,
        fc.constantFrom('9', '1.B', '1A', 'Actividades'),
        (b, celda, valor) => {
          expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
            [celda.libro, celda.hoja, celda.fila, celda.columna, 'referencia-inexistente', valor],
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('a Convenio that is no Folio, an Opinión that is no number, an Integrante whom nobody knows', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom<[Celda, string]>(
          [AVANCE, 'CONV-099'],
          [AVANCE, 'CONV'],
          [OPINION, 'IECM/UTVOE/OP08/2021'],
          [OPINION, 'pendiente'],
          [ASISTENCIA, 'Carlos Monsiváis'],
        ),
        (b, [celda, valor]) => {
          const senales = senalesDe(librosDe(poner(conOpinion(b), celda, valor))).filter(
            (s) => s[4] !== 'integrante-sin-asistencia',
          );
          expect(senales).toEqual([
            [celda.libro, celda.hoja, celda.fila, celda.columna, 'referencia-inexistente', valor],
          ]);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('case, spaces and zero padding do not make two keys different', () => {
    fc.assert(
      fc.property(
        carpetaLimpia,
        fc.constantFrom<[Celda, string]>(
          [AVANCE, 'conv - 1'],
          [AVANCE, 'Conv-0002'],
          [OPINION, 'iecm/utvoe/op7/2021'],
          [OPINION, 'IECM / UTVOE / OP 07 / 2021'],
        ),
        (b, [celda, valor]) => {
          expect(senalesDe(librosDe(poner(conOpinion(b), celda, valor)))).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('an Integrante is found by Nombre, by Cargo o área, and by a close spelling, which is a variant alone', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const reglas = (valor: string): unknown[] =>
      senalesDe(librosDe(poner(b, ASISTENCIA, valor))).map((s) => s[4]);
    expect(reglas('Erika Estrada Ruíz')).toEqual(['nombre-variante']);
    const partido = senalesDe(librosDe(poner(b, { ...ASISTENCIA, fila: 6 }, 'PARTIDO VERDE'))).map(
      (s) => s[4],
    );
    expect(partido).not.toContain('referencia-inexistente');
  });

  it('suggests what was meant: the line without its points, the key with the same number', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const linea: Celda = { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Línea' };
    expect(parecidaDe(poner(b, linea, '1A'))).toBe('1.A');
    expect(parecidaDe(poner(b, linea, 'Difusion'))).toBe('3');
    expect(parecidaDe(poner(b, AVANCE, 'CNV-001'))).toBe('CONV-001');
    expect(parecidaDe(poner(b, AVANCE, '2'))).toBe('CONV-002');
    expect(parecidaDe(poner(b, AVANCE, 'CONV-099'))).toBe(null);
  });

  it('one área’s libro alone is not asked for what another may hold', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const malo = poner(
      poner(poner(b, AVANCE, 'CONV-099'), OPINION, 'OP1'),
      { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Línea' },
      '9',
    );
    expect(senalesDe(librosDe({ [AREA]: malo[AREA] ?? {} }), 'libro')).toEqual([]);
  });
});
