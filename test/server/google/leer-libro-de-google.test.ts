import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leerLibro } from '../../../server/libros/leer-libro.ts';
import { leerLibroDeGoogle } from '../../../server/libros/google/leer-libro-de-google.ts';
import { textoDeNumero } from '../../../server/libros/xlsx/numeros.ts';
import { canonico } from '../../../shared/libro/canonico.ts';
import { iso, ordinalDia } from '../../../shared/spanish/fechas/civil-date.ts';
import { leerFecha } from '../../../shared/spanish/fechas/parse-date.ts';
import { clienteDe, googleDePrueba, libroCon, libroTecleado } from '../../support/google.ts';
import { RAIZ } from '../../support/trimestral.ts';

const FECHA = 'dddd d" de "mmmm" de "yyyy';

describe('a spreadsheet', () => {
  it('is read with two calls, whatever it holds', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const libro = libroCon(doble, 'Libro de la UTVOE', {
      Carátula: [
        ['Campo', 'Valor'],
        ['Tipo de libro', 'Área'],
      ],
      Puntos: [['Título'], ['Uno'], [null], ['Dos']],
    });
    const leido = await leerLibroDeGoogle(google, libro.id);
    expect(leido.libro.nombre).toBe('Libro de la UTVOE');
    expect(leido.libro.hojas.map((h) => h.nombre)).toEqual(['Carátula', 'Puntos']);
    expect(leido.libro.hojas[1]?.filas).toEqual([
      { numero: 2, celdas: ['Uno'] },
      { numero: 4, celdas: ['Dos'] },
    ]);
    expect(leido.avisos).toEqual([]);
    expect(doble.cuentas()).toEqual({ token: 1, 'spreadsheets.get': 1, 'values.batchGet': 1 });
  });

  it('gives each value as a person reads it', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const celdas = [
      [[44490, 'DATE', FECHA], '2021-10-21'],
      [[44490.875, 'DATE_TIME', 'yyyy-mm-dd h:mm'], '2021-10-21'],
      [[0.5, 'TIME', 'h:mm'], '12:00'],
      [[0.677, 'PERCENT', '0.0%'], '67.7%'],
      [[1109797.84, 'CURRENCY', '"$"#,##0.00'], '$1109797.84'],
      [[25000, 'NUMBER', '"$"#,##0'], '$25000'],
      [[7, 'NUMBER', '000'], '007'],
      [[11286, 'NUMBER', '#,##0'], '11286'],
      [11286, '11286'],
      [0.1 + 0.2, '0.3'],
      [true, 'TRUE'],
      [false, 'FALSE'],
      ['2.10', '2.10'],
      ['  Acción \r\n', 'Acción'],
    ] as const;
    const libro = libroCon(doble, 'Valores', {
      Carátula: [['Valor'], ...celdas.map(([escrito]) => [escrito])],
    });
    const leido = await leerLibroDeGoogle(google, libro.id);
    expect(leido.libro.hojas[0]?.filas.map((f) => f.celdas[0])).toEqual(celdas.map(([, texto]) => texto));
  });

  it('tells of hidden rows, columns and tabs, of merged cells, formulas in error and another language', async () => {
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const libro = libroCon(doble, 'Raro', {
      Carátula: [['Campo']],
      Puntos: [
        ['Título', 'Tipo'],
        ['Uno', 'Nota'],
        ['#REF!', ''],
      ],
      _Listas: [['Lista'], ['a']],
    });
    const [, puntos, listas] = libro.hojas;
    if (puntos === undefined || listas === undefined) throw new Error('no tabs');
    puntos.filasOcultas.add(1);
    puntos.columnasOcultas.add(1);
    puntos.combinadas.push({
      sheetId: puntos.id,
      startRowIndex: 1,
      endRowIndex: 3,
      startColumnIndex: 1,
      endColumnIndex: 2,
    });
    listas.oculta = true;
    libro.configuracion = 'en_US';
    const { libro: leido, avisos } = await leerLibroDeGoogle(google, libro.id);
    expect(leido.hojas.map((h) => h.nombre)).toEqual(['Carátula', 'Puntos']);
    expect(leido.hojas[1]?.filas[1]?.celdas).toEqual(['#REF!', 'Nota']);
    expect(leido.hojas[1]?.filasOcultas).toEqual([2]);
    expect(avisos).toHaveLength(4);
    expect(avisos.join('\n')).toMatch(/en_US[\s\S]*filas ocultas[\s\S]*columnas ocultas[\s\S]*A3/);
  });
});

describe('the rows of a real quarter', () => {
  it.each(['area-utvoe', 'enlace-utvoe'])('of %s are in Google what they are as CSVs', async (nombre) => {
    const { libro } = await leerLibro(`${RAIZ}sheets-templates/ejemplos/2021-t4/libros/${nombre}`);
    const doble = await googleDePrueba();
    const { google } = await clienteDe(doble);
    const { id } = libroTecleado(doble, nombre, libro);
    const leido = await leerLibroDeGoogle(google, id);
    expect(canonico(leido.libro)).toBe(canonico(libro));
    expect(doble.cuentas()).toMatchObject({ 'spreadsheets.get': 1, 'values.batchGet': 1 });
  });
});

describe('a date of Google', () => {
  it('is the civil day of its serial number, in any century, as people write it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100_000, max: 2_958_465 }),
        fc.integer({ min: 0, max: 86_399 }),
        (dia, segundo) => {
          const texto = textoDeNumero(String(dia + segundo / 86_400), { tipo: 'fecha' }, 'google');
          const leida = leerFecha(texto);
          expect(leida).not.toBeNull();
          if (leida === null) return;
          expect(iso(leida.fecha)).toBe(texto);
          expect(ordinalDia(leida.fecha) - ordinalDia({ anio: 1899, mes: 12, dia: 30 })).toBe(dia);
        },
      ),
    );
  });
});
