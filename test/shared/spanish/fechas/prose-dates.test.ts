import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIAS, MESES, iso } from '../../../../shared/spanish/fechas/civil-date.ts';
import { fechasEnProsa } from '../../../../shared/spanish/fechas/prose-dates.ts';

function halladas(texto: string): string[] {
  return fechasEnProsa(texto).map((h) => {
    expect(texto.slice(h.inicio, h.inicio + h.texto.length)).toBe(h.texto);
    return `${h.texto} → ${DIAS[h.diaEscrito] ?? ''} ${iso(h.fecha)}`;
  });
}

describe('fechasEnProsa', () => {
  it.each<[string, string[]]>([
    [
      '… celebrada el jueves 24 de noviembre de 2021, a distancia.',
      ['jueves 24 de noviembre de 2021 → jueves 2021-11-24'],
    ],
    ['martes, 9 de noviembre del 2021', ['martes, 9 de noviembre del 2021 → martes 2021-11-09']],
    [
      'El jueves 4 y el miércoles 17 de noviembre de 2021 se realizaron en Twitter',
      ['jueves 4 → jueves 2021-11-04', 'miércoles 17 de noviembre de 2021 → miércoles 2021-11-17'],
    ],
    [
      'Del sábado 27 al martes 30 de noviembre de 2021',
      ['sábado 27 → sábado 2021-11-27', 'martes 30 de noviembre de 2021 → martes 2021-11-30'],
    ],
    [
      'del miércoles 28 de septiembre al domingo 2 de octubre de 2022',
      [
        'miércoles 28 de septiembre → miércoles 2022-09-28',
        'domingo 2 de octubre de 2022 → domingo 2022-10-02',
      ],
    ],
    [
      'Del viernes 31 de diciembre de 2021 al lunes 3 de enero de 2022.',
      ['viernes 31 de diciembre de 2021 → viernes 2021-12-31', 'lunes 3 de enero de 2022 → lunes 2022-01-03'],
    ],
    [
      'del viernes 31 de diciembre al lunes 3 de enero de 2022',
      ['viernes 31 de diciembre → viernes 2021-12-31', 'lunes 3 de enero de 2022 → lunes 2022-01-03'],
    ],
    [
      'los días lunes 8, martes 9 y jueves 11 de noviembre de 2021',
      [
        'lunes 8 → lunes 2021-11-08',
        'martes 9 → martes 2021-11-09',
        'jueves 11 de noviembre de 2021 → jueves 2021-11-11',
      ],
    ],
    ['el jueves 4 y 17 de noviembre de 2021', ['jueves 4 → jueves 2021-11-04']],
    [
      'Foros del jueves 9 y el jueves 23 de septiembre de 2021',
      ['jueves 9 → jueves 2021-09-09', 'jueves 23 de septiembre de 2021 → jueves 2021-09-23'],
    ],
    [
      'el lunes 29 de noviembre y el miércoles 1º de diciembre de 2021',
      [
        'lunes 29 de noviembre → lunes 2021-11-29',
        'miércoles 1º de diciembre de 2021 → miércoles 2021-12-01',
      ],
    ],
    ['MIÉRCOLES 24 DE NOVIEMBRE DE 2021', ['MIÉRCOLES 24 DE NOVIEMBRE DE 2021 → miércoles 2021-11-24']],
    [
      'el jueves 21/10/2021 y el viernes 2021-10-22',
      ['jueves 21/10/2021 → jueves 2021-10-21', 'viernes 2021-10-22 → viernes 2021-10-22'],
    ],
    [
      'El lunes 5 de abril de 2021. El martes 6 de abril de 2021',
      ['lunes 5 de abril de 2021 → lunes 2021-04-05', 'martes 6 de abril de 2021 → martes 2021-04-06'],
    ],
    ['viernes\n1 de octubre de 2021,', ['viernes\n1 de octubre de 2021 → viernes 2021-10-01']],
    ['el viernes 1 de octubre del año 2021', ['viernes 1 de octubre del año 2021 → viernes 2021-10-01']],
    [
      'a más tardar el viernes primero de octubre de 2021',
      ['viernes primero de octubre de 2021 → viernes 2021-10-01'],
    ],
  ])('finds the weekdays of «%s»', (texto, esperado) => {
    expect(halladas(texto)).toEqual(esperado);
    expect(fechasEnProsa(texto.normalize('NFD'))).toHaveLength(esperado.length);
  });

  it.each([
    '',
    'el 24 de noviembre de 2021',
    'el jueves 24 de noviembre',
    'los lunes de 9 a 14 horas',
    'el jueves 31 de noviembre de 2021',
    'Santo Domingo 3 de marzo de 2020',
    'Santo Domingo, 3 de marzo de 2020',
    'Juevesanto 21 de octubre de 2021',
    'el jueves 4 asistieron 20 personas; el 17 de noviembre de 2021 cerró',
    'jueves 24 de noviembre de 21',
    'jueves 24 de noviembre de 20211',
  ])('finds nothing to check in «%s»', (texto) => {
    expect(halladas(texto)).toEqual([]);
  });

  it('finds every list of dates of one month, wherever it stands', () => {
    const item = fc.record({ dia: fc.integer({ min: 1, max: 28 }), nombre: fc.nat(6) });
    const nexo = fc.constantFrom(', ', ' y ', ' y el ', ', el ', ' o el ', ' e ');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(item, nexo), { maxLength: 4 }),
        item,
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom('', 'El ', 'Se celebró el ', '¡Atención! '),
        fc.constantFrom('', '.', ', a distancia', ' y 20 personas', '; después'),
        (previas, ultima, mes, antes, despues) => {
          const escribir = (x: typeof ultima): string => `${DIAS[x.nombre] ?? ''} ${String(x.dia)}`;
          const cabeza = previas.map(([x, n]) => escribir(x) + n).join('');
          const fin = `${escribir(ultima)} de ${MESES[mes - 1] ?? ''} de 2021`;
          const dias = [...previas.map(([x]) => x), ultima];
          expect(fechasEnProsa(antes + cabeza + fin + despues).map((h) => [h.diaEscrito, h.fecha])).toEqual(
            dias.map((x) => [x.nombre, { anio: 2021, mes, dia: x.dia }]),
          );
        },
      ),
    );
  });

  it('never fails, and quotes exactly, on any text', () => {
    const trozo = fc.constantFrom(
      'jueves ',
      'sábado ',
      '4 ',
      '31',
      ' de ',
      'noviembre',
      ' 2021',
      ' y ',
      ' al ',
      ',',
      '.',
      'º',
      'é',
    );
    fc.assert(
      fc.property(fc.array(trozo, { maxLength: 20 }), (trozos) => {
        halladas(trozos.join(''));
      }),
      { numRuns: 2000 },
    );
  });
});
