import { describe, expect, it } from 'vitest';
import type { Hallazgo } from '../../../shared/libro/hallazgo.ts';
import { gravedadDe } from '../../../shared/rules/revisar.ts';
import { hallazgosDe } from '../../support/hallazgos.ts';
import { area, CONV, conv, enlace, type Hojas } from '../../support/libros-a-mano.ts';
import type { Filas } from '../../support/libros.ts';

const JUST = ['Libro', 'Hoja', 'Regla', 'Clave', 'Valor', 'Motivo'];
const FIRMA = [...CONV, 'Fecha de suscripción'];

const corto = (h: Hallazgo): string =>
  [h.lugar.libro, h.lugar.hoja, h.lugar.fila, h.datos.regla, gravedadDe(h)].join('|');

function ver(deEnlace: Hojas, deArea: Hojas = {}): string[] {
  return hallazgosDe([enlace(deEnlace), area('area-a', deArea)]).map(corto);
}

const seguimiento = (...fechas: string[]): Filas => [
  ['Línea', 'Fecha', 'Concepto'],
  ...fechas.map((f) => ['1', f, 'x']),
];
const DE_FECHA: Filas = [JUST, ['', 'seguimiento', 'FECHA-FUERA-DE-PERIODO', '', '01/01/2022', 'Así fue.']];

describe('explanations', () => {
  it('make a warning Justificada, which stays', () => {
    expect(ver({ Seguimiento: seguimiento('01/01/2022'), Justificaciones: DE_FECHA })).toEqual([
      'enlace|Seguimiento|2|fecha-fuera-de-periodo|Justificada',
    ]);
  });

  it('go by value where the tab has no key: sorting and inserting rows moves nothing', () => {
    const fechas = ['02/01/2022', '04/10/2021', '01/01/2022'];
    expect(ver({ Seguimiento: seguimiento(...fechas), Justificaciones: DE_FECHA })).toEqual([
      'enlace|Seguimiento|2|fecha-fuera-de-periodo|Advertencia',
      'enlace|Seguimiento|4|fecha-fuera-de-periodo|Justificada',
    ]);
  });

  it('go by the key of the record, however padded, in the libro of the enlace for another', () => {
    const convenios: Filas = [
      FIRMA,
      conv('C-2', 'Museo', '15/10/2021'),
      conv('C-001', 'Archivo', '15/10/2021'),
    ];
    const de: Filas = [JUST, ['area-a', 'Convenios', 'convenio-sin-opinion', 'c-1', '', 'No la requiere.']];
    const esperado = [
      'area-a|Convenios|2|convenio-sin-opinion|Advertencia',
      'area-a|Convenios|3|convenio-sin-opinion|Justificada',
    ];
    expect(ver({ Justificaciones: de }, { Convenios: convenios })).toEqual(esperado);
    const propia = de.map((f, i) => (i === 0 ? f : ['', ...f.slice(1)]));
    expect(ver({}, { Convenios: convenios, Justificaciones: propia })).toEqual(esperado);
    expect(ver({ Justificaciones: propia }, { Convenios: convenios })).toEqual(
      esperado.map((f) => f.replace('Justificada', 'Advertencia')),
    );
  });

  it('are none without a reason, nor for another value, nor for an error', () => {
    const sinMotivo = [JUST, ['', 'Seguimiento', 'fecha-fuera-de-periodo', '', '01/01/2022', '']];
    expect(ver({ Seguimiento: seguimiento('01/01/2022'), Justificaciones: sinMotivo })).toEqual([
      'enlace|Seguimiento|2|fecha-fuera-de-periodo|Advertencia',
      'enlace|Justificaciones|2|valor-requerido|Error',
    ]);
    expect(ver({ Seguimiento: seguimiento('03/01/2022'), Justificaciones: DE_FECHA })).toEqual([
      'enlace|Seguimiento|2|fecha-fuera-de-periodo|Advertencia',
    ]);
    const deError = [JUST, ['', 'Seguimiento', 'fecha-invalida', '', 'ayer', 'Así se dijo.']];
    expect(ver({ Seguimiento: seguimiento('ayer'), Justificaciones: deError })).toEqual([
      'enlace|Seguimiento|2|fecha-invalida|Error',
    ]);
  });

  it('may quote a wrong weekday', () => {
    const fecha = 'lunes 15 de diciembre de 2021';
    const de = [JUST, ['', 'Seguimiento', 'fecha-dia-semana', '', fecha, `Dice ${fecha} en el original.`]];
    expect(ver({ Seguimiento: seguimiento(fecha), Justificaciones: de })).toEqual([
      'enlace|Seguimiento|2|fecha-dia-semana|Justificada',
    ]);
  });

  it('stand for an unknown tab and an unknown column', () => {
    const de = [
      JUST,
      ['', 'Apuntes', 'hoja-desconocida', '', '', 'Son del área.'],
      ['', 'Convenios', 'columna-desconocida', '', 'Notas', 'Son del área.'],
    ];
    expect(
      ver(
        {},
        {
          Apuntes: [['a'], ['b']],
          Convenios: [[...CONV, 'Notas'], conv('C-1', 'Museo')],
          Justificaciones: de,
        },
      ),
    ).toEqual([
      'area-a|Convenios|1|columna-desconocida|Justificada',
      'area-a|Apuntes||hoja-desconocida|Justificada',
    ]);
  });
});
