import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leerLibro } from '../../../../server/libros/leer-libro.ts';
import { escribirLibro } from '../../../../server/outputs/libro/escribir-libro.ts';
import { LIMITES } from '../../../../server/libros/limites.ts';
import { leerLibroXlsx } from '../../../../server/libros/xlsx/libro-xlsx.ts';
import type { Valor } from '../../../../shared/addon/sheet-host.ts';
import { abrirTaller } from '../../../../shared/addon/taller/abrir-taller.ts';
import { textoDeValor } from '../../../../shared/addon/taller/texto-de-valor.ts';
import { valorDeTexto } from '../../../../shared/addon/taller/valor-de-texto.ts';
import { canonico } from '../../../../shared/libro/canonico.ts';
import type { Libro } from '../../../../shared/libro/model.ts';
import { complemento } from '../../../support/complemento.ts';
import type { HojasDePrueba } from '../../../support/host-de-prueba.ts';
import { enHojas } from '../../../support/libro-en-hojas.ts';
import { librosDeEjemplo } from '../../../support/libros.ts';

const AJUSTES = { servicio: '', modo: 'envia', version: '0' } as const;

const libroDe = (hojas: HojasDePrueba): Libro => abrirTaller(complemento(hojas).puertos, AJUSTES).libro();

const comilla = (texto: string): string => `"${texto.replaceAll('"', '""')}"`;

/** The same tabs as a folder of CSVs, read by the reader of the command line. */
function deCsv(hojas: Readonly<Record<string, readonly (readonly string[])[]>>): Promise<Libro> {
  const carpeta = mkdtempSync(join(tmpdir(), 'libro-'));
  for (const [nombre, filas] of Object.entries(hojas))
    writeFileSync(
      join(carpeta, `${nombre}.csv`),
      filas.map((fila) => `${fila.map(comilla).join(',')}\n`).join(''),
    );
  return leerLibro(carpeta).then(({ libro }) => libro);
}

const texto = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u00a0x ',
    'Jose\u0301',
    'José',
    'a\r\nb',
    '12',
    '0042',
    'TRUE',
    '✓',
    '2021-10-21',
    '\u200bz',
  ),
  fc.string({ maxLength: 6 }).filter((t) => !t.includes('\0') && !t.includes('\ufeff')),
);

describe('the libro of a spreadsheet', () => {
  it.each(librosDeEjemplo('2021-t4').map((l) => [l.nombre, l] as const))(
    'is that of the same rows in CSV: %s',
    (_, leido) => {
      expect(canonico(libroDe(enHojas(leido)))).toBe(canonico(leido));
    },
  );

  it.each(librosDeEjemplo('2021-t4').map((l) => [l.nombre, l] as const))(
    'is that of the same rows in .xlsx: %s',
    (_, leido) => {
      const { hojas } = leerLibroXlsx(Buffer.from(escribirLibro(leido)), 'a.xlsx', LIMITES);
      expect(canonico(libroDe(enHojas({ nombre: '', hojas })))).toBe(canonico({ nombre: '', hojas }));
    },
  );

  it('is that of the CSVs, whatever stands in its cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(texto, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (filas) => {
          const hojas = {
            Carátula: [['Campo', 'Valor']],
            Avances: [['Convenio', 'Sesión', 'Avance'], ...filas],
          };
          expect(canonico(libroDe(hojas))).toBe(canonico(await deCsv(hojas)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes real values for the text that a person sees', () => {
    const { hojas } = libroDe({
      Hoja: [
        ['a', 'b', 'c', 'd', 'e'],
        [0.1 + 0.2, true, false, '2021-10-21T10:30', 1e21],
      ],
    });
    expect(hojas[0]?.filas[0]?.celdas).toEqual([
      '0.3',
      'TRUE',
      'FALSE',
      '2021-10-21',
      '1000000000000000000000',
    ]);
  });

  it('leaves out the tabs of the área and those for reading, and reads none of them', () => {
    const prueba = complemento({
      Carátula: [['Campo']],
      _Lista: [['x']],
      Instrucciones: [['Lea']],
      Convenios: [['Folio'], ['C-1']],
    });
    const taller = abrirTaller(prueba.puertos, AJUSTES);
    expect(taller.libro().hojas.map((h) => h.nombre)).toEqual(['Carátula', 'Convenios']);
    taller.libro();
    taller.abrir('Convenios');
    expect(prueba.cuenta().lecturas).toEqual({ Carátula: 1, Convenios: 1 });
  });

  it('keeps places and hidden rows, and skips rows that are empty', () => {
    const prueba = complemento({ Convenios: [[], ['', 'Folio'], [], ['', 'C-1'], ['', ' '], ['', 'C-2']] });
    prueba.ocultarFila('Convenios', 6);
    const [hoja] = abrirTaller(prueba.puertos, AJUSTES).libro().hojas;
    expect(hoja).toMatchObject({
      filaEncabezado: 2,
      columnas: [{ encabezado: 'Folio', posicion: 2 }],
      filas: [{ numero: 4 }, { numero: 6 }],
      filasOcultas: [6],
    });
  });

  it('knows what it wrote without another reading, and two tabs that fold the same as two', () => {
    const prueba = complemento({ 'CONVENIOS ': [['Folio'], ['x']], Convenios: [['Folio'], ['y']] });
    const taller = abrirTaller(prueba.puertos, AJUSTES);
    expect(taller.libro().hojas.map((h) => h.filas[0]?.celdas)).toEqual([['x'], ['y']]);
    const deshacer = taller.aplicar([{ hoja: 'Convenios', fila: 5, columna: 3, esperado: null, nuevo: 7 }]);
    expect(taller.hoja('Convenios')?.filas.at(-1)).toEqual({ numero: 5, celdas: ['', '7'] });
    expect(deshacer).toEqual([{ hoja: 'Convenios', fila: 5, columna: 3, esperado: 7, nuevo: null }]);
    expect(prueba.cuenta().lecturas).toEqual({ 'CONVENIOS ': 1, Convenios: 1 });
  });
});

describe('a text that is written in a column', () => {
  it.each<[string, Parameters<typeof valorDeTexto>[1], Valor]>([
    ['21/10/2021', 'fecha', '2021-10-21'],
    ['Jueves 21 de octubre de 2021', 'fecha', '2021-10-21'],
    ['Lunes 21 de octubre de 2021', 'fecha', 'Lunes 21 de octubre de 2021'],
    ['pronto', 'fecha', 'pronto'],
    ['Indefinida', 'vigencia', 'Indefinida'],
    ['12', 'entero', 12],
    ['0012', 'entero', '0012'],
    ['1,234', 'numero', '1,234'],
    ['67.7%', 'numero', '67.7%'],
    ['NaN', 'numero', 'NaN'],
    ['12', 'texto', '12'],
    ['=1+1', 'prosa', '=1+1'],
    ['TRUE', null, true],
    ['TRUE', 'texto', 'TRUE'],
    ['', 'fecha', null],
  ])('%j of type %s becomes %j', (escrito, tipo, valor) => {
    expect(valorDeTexto(escrito, tipo)).toBe(valor);
  });

  it('reads as what it was, where it is no date', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('numero', 'entero', 'texto', 'prosa', null),
        (escrito, tipo) => {
          fc.pre(escrito.normalize('NFC') === escrito && !/[\r\0\u037e]|^\d{4}-\d\d-\d\dT/.test(escrito));
          expect(textoDeValor(valorDeTexto(escrito, tipo))).toBe(escrito);
        },
      ),
    );
  });
});
