import { describe, expect, it } from 'vitest';
import { filtrarOpciones, ultimaParte } from '../../../../server/panel/paginas/libro/columnas/opciones.ts';
import {
  comoSeEdita,
  comoSeVe,
  comoValor,
  dichoDeFecha,
  type ClaseDeColumna,
} from '../../../../server/panel/paginas/libro/columnas/valor-de-celda.ts';

describe('What is typed in a cell', () => {
  it.each<[ClaseDeColumna, string, string]>([
    ['texto', '  hola  ', 'hola'],
    ['texto', '=SUMA(A1)', '=SUMA(A1)'],
    ['texto', '21/10/2021', '21/10/2021'],
    ['fecha', '3/4/2021', '2021-04-03'],
    ['fecha', 'sábado 3 de abril de 2021', '2021-04-03'],
    ['fecha', 'lunes 3 de abril de 2021', 'lunes 3 de abril de 2021'],
    ['fecha', 'por definir', 'por definir'],
    ['fecha', '31/02/2021', '31/02/2021'],
    ['vigencia', 'indefinida', 'Indefinida'],
    ['vigencia', '31-12-2024', '2024-12-31'],
    ['numero', '$1,109,797.84', '$1,109,797.84'],
    ['asistencia', 'TRUE', '✓'],
    ['asistencia', 'x', '✓'],
    ['asistencia', 'j', 'J'],
    ['asistencia', 'No', ''],
    ['asistencia', 'quizá', 'quizá'],
    ['fecha', "'3/4/2021", "'3/4/2021"],
  ])('in a column of %s, «%s» is kept as «%s»', (clase, escrito, guardado) => {
    expect(comoValor(clase, escrito)).toBe(guardado);
  });

  it('is shown the Mexican way and edited as it is typed, and comes back the same', () => {
    expect(comoSeVe('fecha', '2021-04-03')).toBe('sábado 3 de abril de 2021');
    expect(comoSeEdita('fecha', '2021-04-03')).toBe('03/04/2021');
    expect(comoValor('fecha', comoSeEdita('fecha', '2021-04-03'))).toBe('2021-04-03');
    expect(comoSeVe('texto', '2021-04-03')).toBe('2021-04-03');
    expect(comoSeVe('texto', "'007")).toBe('007');
  });

  it('is told the day of the week of its date', () => {
    expect(dichoDeFecha('3/4/2021')).toBe('Sábado 3 de abril de 2021');
    expect(dichoDeFecha('lunes 3/4/2021')).toBe(
      'No cae en lunes: es sábado 3 de abril de 2021. Revise el día de la semana o la fecha.',
    );
    expect(dichoDeFecha('3/4')).toBe('');
  });
});

const OPCIONES = [
  { valor: 'Unidad Técnica de Servicios Informáticos', otras: ['UTSI'], nota: 'UTSI' },
  { valor: 'Secretaría Ejecutiva', otras: ['SE'], nota: 'SE' },
  { valor: 'Servicios generales', otras: [], nota: '' },
];
const valores = (escrito: string): string[] => filtrarOpciones(OPCIONES, escrito).map((o) => o.valor);

describe('A list', () => {
  it('is filtered as one types, the nearest first, and knows siglas', () => {
    expect(valores('utsi')).toEqual(['Unidad Técnica de Servicios Informáticos']);
    expect(valores('se')[0]).toBe('Secretaría Ejecutiva');
    expect(valores('SERVICIOS')).toEqual(['Servicios generales', 'Unidad Técnica de Servicios Informáticos']);
    expect(valores('')).toHaveLength(3);
    expect(valores('nada de eso')).toEqual([]);
  });

  it('completes what is behind the last semicolon where several are taken', () => {
    expect(ultimaParte('UTSI; sec')).toEqual({ antes: 'UTSI; ', parte: 'sec' });
    expect(ultimaParte('sec')).toEqual({ antes: '', parte: 'sec' });
  });
});
