import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cercanaEnDia } from '../../../../shared/rules/fechas/fecha-dia-semana.ts';
import { AREA, carpetaLimpia, ENLACE, librosDe, poner, type Celda } from '../../../support/carpeta-limpia.ts';
import { hallazgosDe, senalesDe } from '../../../support/hallazgos.ts';

const DE_FECHA = fc.constantFrom<Celda>(
  { libro: ENLACE, hoja: 'Seguimiento', fila: 2, columna: 'Fecha' },
  { libro: ENLACE, hoja: 'Sesiones', fila: 2, columna: 'Fecha' },
  { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Fecha inicio' },
);
const DE_TEXTO = fc.constantFrom<Celda>(
  { libro: ENLACE, hoja: 'Programa', fila: 2, columna: 'Texto' },
  { libro: ENLACE, hoja: 'Acuerdos', fila: 2, columna: 'Acuerdo' },
  { libro: ENLACE, hoja: 'Difusión', fila: 2, columna: 'Información' },
  { libro: AREA, hoja: 'Actividades', fila: 2, columna: 'Descripción' },
  { libro: AREA, hoja: 'Avances', fila: 2, columna: 'Avance' },
  { libro: AREA, hoja: 'Compromisos', fila: 2, columna: 'Compromiso' },
  { libro: ENLACE, hoja: 'Carátula', fila: 3, columna: 'Valor' },
);

describe('fecha-dia-semana', () => {
  it('a wrong weekday in a date cell is exactly that one finding', () => {
    const malas = [
      'Miércoles 26 de octubre de 2021.',
      'lunes, 15 diciembre 2021',
      'JUEVES 06/12/2021',
      'dom 01/11/2021',
    ];
    fc.assert(
      fc.property(carpetaLimpia, DE_FECHA, fc.constantFrom(...malas), (b, celda, valor) => {
        expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
          [celda.libro, celda.hoja, celda.fila, celda.columna, 'fecha-dia-semana', valor],
        ]);
      }),
    );
  });

  it('and inside any text, with the whole cell as value', () => {
    const prosa = fc
      .tuple(
        fc.constantFrom('', 'Se aprobó ', 'En la sesión del '),
        fc.constantFrom('jueves 24 de noviembre de 2021', 'Viernes 24/11/2021'),
        fc.constantFrom('', ' y concluyó.', '; continuó el viernes 26 de noviembre de 2021.'),
      )
      .map((partes) => partes.join(''));
    fc.assert(
      fc.property(carpetaLimpia, DE_TEXTO, prosa, (b, celda, valor) => {
        expect(senalesDe(librosDe(poner(b, celda, valor)))).toEqual([
          [celda.libro, celda.hoja, celda.fila, celda.columna, 'fecha-dia-semana', valor],
        ]);
      }),
    );
  });

  it('each wrong date of a text is a finding, in order', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const celda = { libro: ENLACE, hoja: 'Difusión', fila: 2, columna: 'Información' };
    const texto =
      'El lunes 26 de octubre de 2021, el martes 26 de octubre de 2021 y el jueves 26 de octubre de 2021.';
    const dias = hallazgosDe(librosDe(poner(b, celda, texto))).map(
      ({ datos: d }) => d.regla === 'fecha-dia-semana' && d.diaEscrito,
    );
    expect(dias).toEqual([1, 4]);
  });

  it('Justificaciones may quote what is wrong', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const justificaciones = [
      ['Hoja', 'Regla', 'Valor', 'Motivo'],
      ['Seguimiento', 'fecha-fuera-de-periodo', 'x', 'Es el jueves 24 de noviembre de 2021.'],
    ];
    expect(senalesDe(librosDe({ ...b, [AREA]: { ...b[AREA], Justificaciones: justificaciones } }))).toEqual(
      [],
    );
  });

  it('a date that does not exist is no wrong weekday, and a weekday without a year cannot be checked', () => {
    const [b = {}] = fc.sample(carpetaLimpia, 1);
    const celda = { libro: ENLACE, hoja: 'Difusión', fila: 2, columna: 'Información' };
    for (const texto of [
      'El lunes 31 de noviembre de 2021.',
      'El lunes 26 de octubre.',
      'Cada lunes de 2021',
    ]) {
      expect(senalesDe(librosDe(poner(b, celda, texto)))).toEqual([]);
    }
  });

  it('the near date falls on the written weekday, at most three days away', () => {
    const utc = (f: { anio: number; mes: number; dia: number }): Date =>
      new Date(Date.UTC(f.anio, f.mes - 1, f.dia));
    const fecha = fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fecha, fc.integer({ min: 0, max: 6 }), (d, dia) => {
        const f = { anio: d.getUTCFullYear(), mes: d.getUTCMonth() + 1, dia: d.getUTCDate() };
        const cercana = utc(cercanaEnDia(f, dia));
        expect(cercana.getUTCDay()).toBe(dia);
        expect(Math.abs(cercana.getTime() - utc(f).getTime())).toBeLessThanOrEqual(3 * 86_400_000);
      }),
    );
  });
});
